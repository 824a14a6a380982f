import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import type { Column, Field } from '../rulepack/field.ts';

/** Most rows of a table and lines of a list: beyond it a record is no form any more. */
const most = { rows: 20_000, items: 1_000, text: 100_000 } as const;

/**
 * Where fields from outside are not of the shape their form asks for; null when all are. Only the shape
 * is asked here: whether a date is a real day or a sum adds up is for the checks, which say it in words,
 * because a half-typed value must be savable.
 */
export function formFieldsProblem(fields: readonly Field[], edit: JsonObject): string | null {
  for (const [key, value] of Object.entries(edit)) {
    const field = fields.find((known) => known.key === key);
    // A field that the pack in force no longer has: what was written in it is kept.
    if (field === undefined) {
      if (!isPlain(value)) return key;
      continue;
    }
    const at = problemOf(field, value);
    if (at !== null) return at === '' ? key : `${key}.${at}`;
  }
  return null;
}

/** '' when the value itself is wrong, a path inside it, or null. */
function problemOf(field: Field | Column, value: JsonValue): string | null {
  if (value === null) return null;
  switch (field.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? null : '';
    case 'choices':
    case 'citations':
      return isListOf(value, isText) ? null : '';
    case 'organisation':
      return isTexts(value, ['name', 'uscc']) ? null : '';
    case 'organisations':
      return isListOf(value, (item) => isTexts(item, ['name', 'uscc'])) ? null : '';
    case 'person':
      return isTexts(value, ['name', 'unit', 'post']) ? null : '';
    case 'people':
      return isListOf(value, (item) => isTexts(item, ['name', 'unit', 'post'])) ? null : '';
    case 'attachments':
      return isListOf(value, isAttachment) ? null : '';
    case 'table':
      return tableProblem(field.columns, value);
    case 'link':
    case 'links':
      // Links are not in `fields`.
      return '';
    case 'text':
    case 'long-text':
    case 'number':
    case 'money':
    case 'percent':
    case 'date':
    case 'instant':
    case 'year':
    case 'choice':
      return isText(value) ? null : '';
  }
}

function tableProblem(columns: readonly Column[], value: JsonValue): string | null {
  if (!isList(value) || value.length > most.rows) return '';
  const ids = new Set<string>();
  for (const [index, row] of value.entries()) {
    if (!isObject(row) || typeof row['id'] !== 'string' || row['id'] === '' || ids.has(row['id'])) return `${index}`;
    ids.add(row['id']);
    for (const [key, cell] of Object.entries(row)) {
      if (key === 'id') continue;
      const column = columns.find((known) => known.key === key);
      if (column ? problemOf(column, cell) !== null : !isPlain(cell)) return `${index}.${key}`;
    }
  }
  return null;
}

/** A value of an older pack's field: nothing but text, lists and objects of it. */
const isPlain = (value: JsonValue): boolean => JSON.stringify(value).length <= most.text;

const isText = (value: JsonValue): boolean => typeof value === 'string' && value.length <= most.text;
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isListOf = (value: JsonValue, is: (item: JsonValue) => boolean): boolean =>
  isList(value) && value.length <= most.items && value.every(is);
const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

/** An object of exactly these texts. */
const isTexts = (value: JsonValue, keys: readonly string[]): boolean =>
  isObject(value) && Object.entries(value).every(([key, text]) => keys.includes(key) && isText(text));

function isAttachment(value: JsonValue): boolean {
  if (!isObject(value)) return false;
  const { id, name, sha256, size, caption, ...rest } = value;
  const texts = [id, name, caption].every((text) => typeof text === 'string' && text.length <= 400);
  const known = typeof sha256 === 'string' && /^[\da-f]{64}$/u.test(sha256) && typeof size === 'number' && size >= 0;
  return texts && known && name !== '' && Object.keys(rest).length === 0;
}
