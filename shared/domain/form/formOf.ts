import type { Field } from '../rulepack/field.ts';
import type { Kind, KindSection } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';

/** The sections of a kind's form, in order: its own, then the envelope (公开要求、保密与脱敏) without what it leaves out. */
export function formOf(kind: Kind, pack: Pick<RulePack, 'envelope'>): readonly KindSection[] {
  const envelope = pack.envelope
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => !kind.without.includes(key)) }))
    .filter(({ fields }) => fields.length > 0);
  return [...kind.sections, ...envelope];
}

/** Every field of a kind's form, in the order of the form. */
export const fieldsOf = (kind: Kind, pack: Pick<RulePack, 'envelope'>): readonly Field[] =>
  formOf(kind, pack).flatMap(({ fields }) => fields);

/** The kind by its key, or undefined for one the pack in force does not know. */
export const kindOf = (pack: Pick<RulePack, 'kinds'>, key: string): Kind | undefined =>
  pack.kinds.find((kind) => kind.key === key);
