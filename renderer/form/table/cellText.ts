/**
 * A cell as one line of text, and back: what a person types into it, what Excel pastes into it, and
 * what is copied out of it are the same words. What can't be read stays as typed; a check names it.
 */
import { asText, asTexts, organisationsOf } from '#shared/domain/form/fieldValue.ts';
import { splitOptions } from '#shared/domain/form/splitOptions.ts';
import type { Column } from '#shared/domain/rulepack/field.ts';
import type { Option } from '#shared/domain/rulepack/rulePack.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { readDay } from '../typed/day.ts';
import { readDecimal } from '../typed/decimal.ts';
import { halfWidth } from '../typed/halfWidth.ts';
import { readMoment } from '../typed/moment.ts';

export type Lists = Readonly<Record<string, readonly Option[]>>;

/** The words of a cell; '' for an empty one. */
export function cellText(column: Column, value: JsonValue | undefined, lists: Lists): string {
  switch (column.type) {
    case 'text':
    case 'long-text':
    case 'number':
    case 'money':
    case 'percent':
    case 'date':
    case 'instant':
    case 'year':
      return asText(value);
    case 'choice':
      return nameOf(column.options, asText(value), lists);
    case 'choices':
      return asTexts(value)
        .map((key) => nameOf(column.options, key, lists))
        .join('、');
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? '是' : '否') : asText(value);
    case 'citations':
      return asTexts(value).join('；');
    case 'organisation':
    case 'organisations':
      return organisationsOf(value)
        .map(({ name, uscc }) => (uscc === '' ? name : `${name}（${uscc}）`))
        .join('、');
    default:
      return assertNever(column);
  }
}

/** The value of the words of a cell; undefined for nothing, and for words that a yes-no can't keep. */
export function readCell(column: Column, text: string, lists: Lists): JsonValue | undefined {
  if (text.trim() === '') return undefined;
  switch (column.type) {
    case 'text':
    case 'long-text':
      return text;
    case 'number':
    case 'money':
    case 'percent':
      return readDecimal(text);
    case 'date':
      return readDay(text);
    case 'instant':
      return readMoment(text);
    case 'year':
      return halfWidth(text).trim().replace(/年$/u, '');
    case 'choice':
      return keyOf(column.options, text, lists);
    case 'choices':
      return splitOptions(text, lists[column.options] ?? []).map((name) => keyOf(column.options, name, lists));
    case 'yes-no':
      return yesNo(text.trim());
    case 'citations':
      return parts(text, /[；;\n]/u);
    case 'organisation':
      return organisationIn(text);
    case 'organisations':
      return parts(text, /[、；;]/u).map(organisationIn);
    default:
      return assertNever(column);
  }
}

const nameOf = (list: string, key: string, lists: Lists): string =>
  lists[list]?.find((option) => option.key === key)?.name ?? key;

/** The key of a name; a name no list knows stays as it was typed. */
function keyOf(list: string, text: string, lists: Lists): string {
  const word = text.trim();
  return lists[list]?.find(({ key, name }) => name === word || key === word)?.key ?? word;
}

/** Undefined for what is neither: a yes-no keeps no words. */
function yesNo(word: string): boolean | undefined {
  if (['是', '有', '√', '1', 'TRUE', 'true', 'Y', 'y'].includes(word)) return true;
  return ['否', '无', '×', '0', 'FALSE', 'false', 'N', 'n'].includes(word) ? false : undefined;
}

const parts = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function organisationIn(text: string): { readonly name: string; readonly uscc: string } {
  const match = /^(.*?)\s*[（(]([0-9A-Z]{18})[）)]$/u.exec(text.trim());
  return match ? { name: match[1] ?? '', uscc: match[2] ?? '' } : { name: text.trim(), uscc: '' };
}
