import { asText } from '#shared/domain/form/fieldValue.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { momentText } from '#renderer/lib/timeText.ts';

export interface StatementPart {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** What to write, while nothing is. */
  readonly help: string;
  readonly required: boolean;
}

const keys = ['verifiedFacts', 'doubts', 'doing', 'recovery', 'enquiry'] as const;

/** The parts of a statement (回应稿), in the order they are read. */
export function statementParts(kind: Kind | undefined, fields: JsonObject): readonly StatementPart[] {
  const known = kind?.sections.flatMap((section) => section.fields) ?? [];
  return keys.flatMap((key) => {
    const field = known.find((one) => one.key === key);
    if (!field) return [];
    const { name, help, required } = field;
    return [{ key, name, text: asText(fields[key]).trim(), help: help ?? '', required: required === true }];
  });
}

/** The words as they will be read, put together from the parts: nothing is typed twice. */
export function composedText(parts: readonly StatementPart[], fields: JsonObject, now: number): string {
  const next = asText(fields['nextReleaseAt']);
  return [
    ...parts.map(({ key, text }) => ended(key === 'enquiry' && text !== '' ? `咨询途径：${text}` : text)),
    Number.isNaN(Date.parse(next)) ? '' : `下次发布时间：${momentText(next, now)}。`,
  ].join('');
}

const ended = (text: string): string => (text === '' || /[。！？；]$/u.test(text) ? text : `${text}。`);

/** 字数: every character but blanks. */
export const lengthOf = (text: string): number => [...text.replace(/\s/gu, '')].length;
