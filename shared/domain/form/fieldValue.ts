/**
 * Reading what is written in a record's fields. Everything here takes what is there as it is: a value
 * of another shape counts as empty, because a record may come from elsewhere or from an older pack.
 */
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import type { RecordContent } from '../record/record.ts';
import type { Condition, Field } from '../rulepack/field.ts';

/** What the functions here look at. */
export type Written = Pick<RecordContent, 'attribute' | 'title' | 'docNumber' | 'issuer' | 'date' | 'fields' | 'links'>;

export interface Organisation {
  readonly name: string;
  /** 统一社会信用代码, or ''. */
  readonly uscc: string;
}

export interface NamedPerson {
  readonly name: string;
  readonly unit: string;
  readonly post: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** What it is, for those who can't see it; '' where nobody has said. */
  readonly caption: string;
}

export interface Row {
  readonly id: string;
  readonly cells: JsonObject;
}

/** One-line text of a value or head: numbers, dates, choices and text as typed; '' where empty or of another shape. */
export function textAt(content: Written, key: string): string {
  if (key === 'title') return content.title;
  if (key === 'docNumber' || key === 'issuer' || key === 'date') return content[key] ?? '';
  return asText(content.fields[key]);
}

export const asText = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** The strings of a list value (choices, citations). */
export const asTexts = (value: JsonValue | undefined): readonly string[] =>
  asList(value).filter((item) => typeof item === 'string');

export const asList = (value: JsonValue | undefined): readonly JsonValue[] => (isList(value) ? value : []);

export const asObject = (value: JsonValue | undefined): JsonObject | null =>
  typeof value === 'object' && value !== null && !isList(value) ? value : null;

/** Organisations of an `organisation` or `organisations` value. */
export const organisationsOf = (value: JsonValue | undefined): readonly Organisation[] =>
  objectsOf(value).map(({ name, uscc }) => ({ name: asText(name), uscc: asText(uscc) }));

/** People of a `person` or `people` value. */
export const peopleOf = (value: JsonValue | undefined): readonly NamedPerson[] =>
  objectsOf(value).map(({ name, unit, post }) => ({ name: asText(name), unit: asText(unit), post: asText(post) }));

export const attachmentsOf = (value: JsonValue | undefined): readonly Attachment[] =>
  objectsOf(value).flatMap(({ id, name, sha256, size, caption }) =>
    typeof sha256 === 'string' && typeof name === 'string'
      ? [{ id: asText(id), name, sha256, size: typeof size === 'number' ? size : 0, caption: asText(caption) }]
      : [],
  );

/** Rows of a `table` value. */
export const rowsOf = (value: JsonValue | undefined): readonly Row[] =>
  objectsOf(value).map((cells) => ({ id: asText(cells['id']), cells }));

/** A list of objects, or the one object there is. */
function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  const one = asObject(value);
  if (one) return [one];
  return asList(value)
    .map(asObject)
    .filter((item) => item !== null);
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

/** Whether something is written in the field; blanks are nothing. For link fields, whether there is such a link. */
export function isFilled(field: Field, content: Written): boolean {
  if (field.type === 'link' || field.type === 'links') return content.links.some(({ type }) => type === field.link);
  if (field.type === 'table') return rowsOf(content.fields[field.key]).length >= Math.max(1, field.leastRows);
  return isValueFilled(content.fields[field.key]);
}

export function isValueFilled(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'boolean' || typeof value === 'number') return true;
  if (isList(value)) return value.some(isValueFilled);
  const object = asObject(value);
  // An organisation or a person without a name is nobody.
  return object !== null && asText(object['name'] ?? object['sha256']).trim() !== '';
}

/** Whether a condition of the pack holds for this record. */
export function holds(condition: Condition, content: Written): boolean {
  if ('attribute' in condition) return condition.attribute.includes(content.attribute.code);
  const value = content.fields[condition.field] ?? (textAt(content, condition.field) || undefined);
  if ('filled' in condition) return isValueFilled(value) === condition.filled;
  const among = (one: JsonValue): boolean => condition.in.some((wanted) => wanted === one);
  return isList(value) ? value.some(among) : value !== undefined && among(value);
}

/** Shown, asked for and printed. */
export const isShown = (field: Field, content: Written): boolean =>
  field.shownWhen === null || holds(field.shownWhen, content);

/** Shown and required as things stand. */
export const isRequired = (field: Field, content: Written): boolean =>
  isShown(field, content) &&
  (typeof field.required === 'boolean' ? field.required : holds(field.required.when, content));
