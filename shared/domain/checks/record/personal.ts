/** R05 密级标志 and R06 个人信息 in every text of a form record: heads, fields, cells, and the files beside it. */
import type { JsonValue } from '#shared/lib/json.ts';
import { asText, asTexts, attachmentsOf, organisationsOf, peopleOf, rowsOf } from '../../form/fieldValue.ts';
import type { Column, Field, Masking } from '../../rulepack/field.ts';
import { classificationMark, internalMark } from '../../screening/classificationMark.ts';
import { sensitiveKindNames, type SensitiveKind } from '../../screening/sensitiveHit.ts';
import { keyOfWords, shortened } from '../../screening/shortened.ts';
import type { Place } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { cellName, fieldName, fieldPlace, headName, valuePlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/** A text, what a person calls its place, and where a stretch of it is. */
interface Screened {
  readonly text: string;
  readonly name: () => string;
  readonly place: (start: number, end: number) => Place;
  /** Tells equal words at different places apart; a row's id, not its number. */
  readonly about: string;
  /** Never printed: personal data may stand in it, marks of secrecy may not. */
  readonly internal: boolean;
  readonly mask: Masking | null;
}

export function personal(subject: RecordSubject): readonly Draft[] {
  return textsOf(subject).flatMap((screened) => [...marks(subject, screened), ...hits(subject, screened)]);
}

/** What neither a number nor a letter nor a mark is in needs no look: most cells of a list. */
const MAY_BE_PERSONAL = /[\dA-Za-z０-９Ａ-Ｚａ-ｚ@＠]/u;

function hits({ kind, readings }: RecordSubject, screened: Screened): readonly Draft[] {
  const { text, name, place, about, internal, mask } = screened;
  if (internal || !kind.delivered || !MAY_BE_PERSONAL.test(text)) return [];
  return readings
    .screen(text)
    .filter((hit) => mask === null || maskOf[hit.kind] !== mask)
    .map(({ kind: sort, text: words, start, end }): Draft => {
      const what = sensitiveKindNames[sort];
      const instead = sort === 'mobile' ? '请删去或换成办公电话' : '请删去或遮盖';
      const why = `${name()}有1个${what}「${shortened(words)}」。${instead}；依法应当公开或不是${what}的，说明理由。`;
      const keyText = keyOfWords(words);
      return {
        rule: 'R06',
        verdict: 'fail',
        why,
        text: words,
        keyText,
        place: place(start, end),
        about: `${about} ${sort}`,
      };
    });
}

/** The masking whose own check speaks of this sort, in fields that have it. */
const maskOf: Readonly<Partial<Record<SensitiveKind, Masking>>> = {
  'resident-id': 'resident-id',
  mobile: 'phone',
  address: 'address',
};

function marks({ rulePack }: RecordSubject, { text, name, place, about }: Screened): readonly Draft[] {
  const mark = classificationMark(text);
  if (mark !== null) {
    const start = Math.max(0, text.indexOf(mark));
    const why = `${name()}有密级标志「${mark}」。涉密内容不得在本系统处理，请立即停止编辑并报告保密工作机构。`;
    return [
      {
        rule: 'R05',
        verdict: 'fail',
        why,
        text: mark,
        place: place(start, start + mark.length),
        about: `${about} mark`,
      },
    ];
  }
  const found = internalMark(text) ?? markAmong(rulePack.words['internalMarks'] ?? [], text);
  if (found === null) return [];
  const why = `${name()}有内部标志「${found.text}」。请确认能否公开；可以公开的，删去标志或说明理由。`;
  const where = place(found.start, found.start + found.text.length);
  return [{ rule: 'R05', verdict: 'uncertain', why, text: found.text, place: where, about: `${about} internal` }];
}

/** A word of the pack that stands as a mark does: alone in its line, in brackets or between stops, not in a sentence. */
function markAmong(words: readonly string[], text: string): { readonly text: string; readonly start: number } | null {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const before = text.slice(Math.max(0, at - 1), at);
      const after = text.slice(at + word.length, at + word.length + 1);
      if (/^[\s【[(（「]?$/u.test(before) && /^[\s】\])）」，,、]?$/u.test(after)) return { text: word, start: at };
    }
  }
  return null;
}

function textsOf(subject: RecordSubject): readonly Screened[] {
  const { content, fields, kind } = subject;
  const head = (key: 'title' | 'docNumber' | 'issuer', text: string | null): Screened => ({
    text: text ?? '',
    name: () => headName(subject, key),
    place: (start, end) => valuePlace(subject, key, start, end),
    about: key,
    internal: false,
    mask: null,
  });
  const reason: Screened = {
    text: content.attribute.reason ?? '',
    name: () => '公开属性的理由',
    place: () => fieldPlace(subject, 'attribute'),
    about: 'attribute',
    internal: false,
    mask: null,
  };
  const heads = [head('title', content.title), head('issuer', content.issuer)];
  if (kind.heads.docNumber !== 'none') heads.push(head('docNumber', content.docNumber));
  return [...heads, reason, ...fields.flatMap((field) => ofField(subject, field))].filter(({ text }) => text !== '');
}

function ofField(subject: RecordSubject, field: Field): readonly Screened[] {
  const value = subject.content.fields[field.key];
  if (field.type === 'table') {
    return rowsOf(value).flatMap(({ id, cells }, index) =>
      field.columns.flatMap((column) =>
        textsIn(column, cells[column.key]).map((text): Screened => ({
          text,
          name: () => cellName(field, index, column),
          place: (start, end) => valuePlace(subject, field.key, start, end, { row: id, column: column.key }),
          about: `${field.key}.${id}.${column.key}`,
          internal: field.internal || column.internal,
          mask: column.mask,
        })),
      ),
    );
  }
  const whole = field.type === 'text' || field.type === 'long-text';
  return textsIn(field, value).map((text): Screened => ({
    text,
    name: () => fieldName(field),
    place: (start, end) => (whole ? valuePlace(subject, field.key, start, end) : fieldPlace(subject, field.key)),
    about: field.key,
    internal: field.internal,
    mask: field.mask,
  }));
}

/** The words people wrote in a value; numbers, days and choices have none. */
function textsIn({ type }: Field | Column, value: JsonValue | undefined): readonly string[] {
  if (type === 'text' || type === 'long-text') return [asText(value)];
  if (type === 'citations') return asTexts(value);
  if (type === 'organisation' || type === 'organisations') return organisationsOf(value).map(({ name }) => name);
  if (type === 'person' || type === 'people') {
    return peopleOf(value).map(({ name, unit, post }) => [name, unit, post].join(' ').trim());
  }
  return type === 'attachments' ? attachmentsOf(value).flatMap(({ name, caption }) => [name, caption]) : [];
}
