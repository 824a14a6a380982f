import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { headSection } from '#renderer/form/headFields.ts';
import type { Which } from '../studioState.ts';

/** What the forms of both records call their fields, by key; heads and 公开属性 with them. */
export type FieldNames = Readonly<Record<Which, ReadonlyMap<string, string>>>;

const NONE: ReadonlyMap<string, string> = new Map();

/** Nothing while the rule pack was not read. */
export const fieldNames = (pack: RulePack | null): FieldNames => ({
  policy: namesOf(pack, 'policy'),
  interpretation: namesOf(pack, 'interpretation'),
});

function namesOf(pack: RulePack | null, which: Which): ReadonlyMap<string, string> {
  const kind = pack === null ? undefined : kindOf(pack, which);
  if (pack === null || kind === undefined) return NONE;
  const fields = [...headSection(kind).fields, ...fieldsOf(kind, pack)];
  return new Map([
    ...fields.map(({ key, name }) => [key, name] as const),
    ['attribute', '公开属性'] as const,
    ['links', '关联'] as const,
  ]);
}
