import { assertNever } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { printedDate } from '../document/printedDate.ts';
import type { Column, Field } from '../rulepack/field.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { asText, asTexts, attachmentsOf, organisationsOf, peopleOf } from './fieldValue.ts';

/** A value as it is read on paper and on the page: names for keys, units behind numbers; '' where nothing is written. */
export function printedValue(
  field: Field | Column,
  value: JsonValue | undefined,
  pack: Pick<RulePack, 'lists'>,
): string {
  const text = asText(value).trim();
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'year':
      return text;
    case 'number':
    case 'money':
    case 'percent':
      return text === '' ? '' : `${grouped(text)}${field.unit ?? ''}`;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? printedDate(text) : text;
    case 'instant':
      return printedInstant(text);
    case 'choice':
      return optionName(field.options, text, pack);
    case 'choices':
      return asTexts(value)
        .map((key) => optionName(field.options, key, pack))
        .join('、');
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? '是' : '否') : '';
    case 'citations':
      return asTexts(value).join('；');
    case 'organisation':
    case 'organisations':
      return organisationsOf(value)
        .map(({ name, uscc }) => (uscc === '' ? name : `${name}（${uscc}）`))
        .join('、');
    case 'person':
    case 'people':
      return peopleOf(value)
        .map(({ name, unit, post }) => [`${unit}${post}`, name].filter((part) => part !== '').join(' '))
        .join('、');
    case 'attachments':
      return attachmentsOf(value)
        .map(({ name }) => name)
        .join('、');
    case 'link':
    case 'links':
    case 'table':
      return '';
    default:
      return assertNever(field);
  }
}

/** The name of a value of a controlled list; a key that no list knows any more is shown as it is. */
export const optionName = (list: string, key: string, { lists }: Pick<RulePack, 'lists'>): string =>
  lists[list]?.find((option) => option.key === key)?.name ?? key;

/** 12345.6 as 12,345.6; what is no number stays as typed. */
function grouped(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/u.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', rest = ''] = match;
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${rest}`;
}

/** 2026年11月23日 6时40分, in Shanghai, where it was written. */
function printedInstant(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/u.exec(text);
  return match ? `${printedDate(match[1] ?? '')}${Number(match[2])}时${match[3] ?? ''}分` : text;
}
