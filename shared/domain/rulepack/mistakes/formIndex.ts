import { fieldsOf } from '../../form/formOf.ts';
import type { Field } from '../field.ts';
import type { Kind } from '../kind.ts';
import type { RulePack } from '../rulePack.ts';

/** What a name in a condition, clock or check leads to: a field of the form, or a head of the record. */
export interface Found {
  readonly name: string;
  readonly type: Field['type'];
  /** Null for a head. */
  readonly field: Field | null;
}

export type FormIndex = ReadonlyMap<string, Found>;

/** Names of the heads: no field may take them, because checks and clocks read both the same way. */
export const headKeys = ['title', 'docNumber', 'issuer', 'date'] as const;

/** Everything a kind's conditions, clocks and checks may name. */
export function indexOf(kind: Kind, pack: Pick<RulePack, 'envelope'>): FormIndex {
  const heads: readonly (readonly [string, Found])[] = [
    ['title', head(kind.heads.title, 'text')],
    ['issuer', head('公开主体', 'text')],
    ...(kind.heads.docNumber === 'none' ? [] : [['docNumber', head('文号', 'text')] as const]),
    ...(kind.heads.date === null ? [] : [['date', head(kind.heads.date, 'date')] as const]),
  ];
  return new Map([...heads, ...fieldsOf(kind, pack).map(entryOf)]);
}

/** The same of fields alone: the envelope by itself, whatever the kind. */
export const indexOfFields = (fields: readonly Field[]): FormIndex => new Map(fields.map(entryOf));

const entryOf = (field: Field): readonly [string, Found] => [field.key, { name: field.name, type: field.type, field }];
const head = (name: string, type: Field['type']): Found => ({ name, type, field: null });
