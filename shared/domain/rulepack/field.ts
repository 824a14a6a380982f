/**
 * Fields (字段) of a record kind, as the rule pack describes them: the form, the checks, the printed
 * document, the list import and the search all read the same description.
 *
 * Values live in `RecordContent.fields` under the field's key, always as what a person typed: a
 * number is decimal text, so that a half-typed one is kept and named by a check instead of lost.
 */
import type { AttributeCode } from '../record/record.ts';
import type { RuleId } from './rule.ts';

/** When a field is shown or must be filled. All conditions look at the same record. */
export type Condition =
  /** The choice (or yes-no, as `true`/`false`) of another field is one of these; for `choices`, holds one of these. */
  | { readonly field: string; readonly in: readonly (string | boolean)[] }
  | { readonly field: string; readonly filled: boolean }
  | { readonly attribute: readonly AttributeCode[] };

/**
 * What must not stand in the open unless the law asks for it: the check looks whether the value is
 * masked (张某某、138****1234), and the form offers to mask it. Nothing is masked behind a person's back.
 */
export type Masking = 'person-name' | 'resident-id' | 'phone' | 'address';

interface FieldBase {
  /** Key in `fields`; lower camel case, unique within its kind. */
  readonly key: string;
  /** 名称, as the form shows it. */
  readonly name: string;
  /** One sentence under the label; null where the name says it all. */
  readonly help: string | null;
  readonly required: boolean | { readonly when: Condition };
  /** Hidden, never asked and not printed while this does not hold. */
  readonly shownWhen: Condition | null;
  readonly mask: Masking | null;
  /** The catalogue rule that a missing value breaks, such as `R22`; `R02` when null. */
  readonly rule: RuleId | null;
  /** Stays inside: never printed and never on the page. It is in the package, like everything that was approved. */
  readonly internal: boolean;
}

/** `text` one line, `long-text` paragraphs. Value: string. */
export interface TextField extends FieldBase {
  readonly type: 'text' | 'long-text';
  /** Most characters; 400 for `text` and 20,000 for `long-text` when null. */
  readonly most: number | null;
  /** A regular expression the whole value must match, and what it asks for in words (编码为12位数字). */
  readonly pattern: { readonly regex: string; readonly says: string } | null;
}

/** Value: decimal text without separators, such as `1234.5`. `money` is in `unit`, percent is of 100. */
export interface NumberField extends FieldBase {
  readonly type: 'number' | 'money' | 'percent';
  /** 元 or 万元 for money, `%` for percent, any counter word (件、人、平方米) or null for numbers. */
  readonly unit: string | null;
  readonly least: number | null;
  readonly greatest: number | null;
  /** Digits behind the point that are allowed; 0 asks for a whole number. */
  readonly decimals: number;
}

/** `date` YYYY-MM-DD, `instant` RFC 3339 with +08:00 to the minute, `year` YYYY. Value: string. */
export interface TimeField extends FieldBase {
  readonly type: 'date' | 'instant' | 'year';
  /** May lie ahead (a plan); otherwise a day after today is a slip (R07). */
  readonly future: boolean;
}

/** `choice`: one key; `choices`: a list of keys. `options` names a controlled list of the pack. */
export interface ChoiceField extends FieldBase {
  readonly type: 'choice' | 'choices';
  readonly options: string;
}

/** Value: true or false; absent while nobody has said. */
export interface YesNoField extends FieldBase {
  readonly type: 'yes-no';
}

/** Legal citations (法律依据). Value: list of strings, each 《…》 with an article where there is one. */
export interface CitationsField extends FieldBase {
  readonly type: 'citations';
}

/** Value: `{name, uscc}` or a list of them; `uscc` is the 统一社会信用代码 or ''. */
export interface OrganisationField extends FieldBase {
  readonly type: 'organisation' | 'organisations';
  /** The code must be there (and its check digit right); otherwise only a given one is checked. */
  readonly needsCode: boolean;
}

/** Value: `{name, unit, post}` or a list of them. */
export interface PersonField extends FieldBase {
  readonly type: 'person' | 'people';
}

/** Value: list of `{id, name, sha256, size, caption}`; the bytes are kept among the blobs by digest. */
export interface AttachmentsField extends FieldBase {
  readonly type: 'attachments';
  /** Lower-case endings without the dot; empty means every kind the pack allows. */
  readonly endings: readonly string[];
}

/** Links to other records. The value is in `RecordContent.links`, by `link` type, not in `fields`. */
export interface LinkField extends FieldBase {
  readonly type: 'link' | 'links';
  /** Link type of the pack, such as `evaluates`. */
  readonly link: string;
  /** Kinds it may point to; empty means any. */
  readonly kinds: readonly string[];
}

/** A column is any field but a table, attachments or link. */
export type Column =
  TextField | NumberField | TimeField | ChoiceField | YesNoField | CitationsField | OrganisationField;

/** Repeatable rows. Value: list of `{id, <column key>: value …}`; `id` is stable for the row's life. */
export interface TableField extends FieldBase {
  readonly type: 'table';
  readonly columns: readonly Column[];
  /** Rows needed before it counts as filled. */
  readonly leastRows: number;
  /** What one row is called: 项、条、人. */
  readonly counter: string;
}

export type Field =
  | TextField
  | NumberField
  | TimeField
  | ChoiceField
  | YesNoField
  | CitationsField
  | OrganisationField
  | PersonField
  | AttachmentsField
  | LinkField
  | TableField;

export type FieldType = Field['type'];
