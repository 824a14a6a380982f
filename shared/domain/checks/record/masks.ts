import { rowsOf } from '../../form/fieldValue.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { asText, organisationsOf, peopleOf } from '../../form/fieldValue.ts';
import type { Column, Field, Masking } from '../../rulepack/field.ts';
import type { RuleId } from '../../rulepack/rule.ts';
import { isUnmasked, maskedText } from '../../screening/maskedText.ts';
import { keyOfWords } from '../../screening/shortened.ts';
import { isUscc } from '../../screening/uscc.ts';
import type { Place } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { cellName, cellPlace, fieldName, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * Fields that must not stand in the open unless the law asks for it (R06, R23, R25): a name, number or
 * address that looks unmasked is asked about, never judged, because an accountable official's name may
 * have to be published. Internal fields never leave the department's page.
 */
export function masks(subject: RecordSubject): readonly Draft[] {
  if (!subject.kind.delivered) return [];
  return subject.fields.flatMap((field) => {
    const value = subject.content.fields[field.key];
    if (field.type !== 'table') {
      return ofValue(field, value, fieldName(field), fieldPlace(subject, field.key), field.key, field.rule);
    }
    return rowsOf(value).flatMap(({ id, cells }, index) =>
      field.columns.flatMap((column) => {
        const place = cellPlace(subject, field.key, id, column.key);
        const about = `${field.key}.${id}.${column.key}`;
        const rule = column.rule ?? field.rule;
        const name = column.mask === null || field.internal ? '' : cellName(field, index, column);
        return name === '' ? [] : ofValue(column, cells[column.key], name, place, about, rule);
      }),
    );
  });
}

function ofValue(
  { mask, internal, type }: Field | Column,
  value: JsonValue | undefined,
  name: string,
  place: Place,
  about: string,
  rule: RuleId | null,
): readonly Draft[] {
  if (mask === null || internal) return [];
  return wordsIn(type, value)
    .filter(
      (words) => words.trim() !== '' && isUnmasked(words, mask) && !(mask === 'resident-id' && isUscc(words.trim())),
    )
    .map((words): Draft => ({
      rule: rule === 'R23' || rule === 'R25' ? rule : 'R06',
      verdict: 'uncertain',
      why: `${name}里的${maskNames[mask]}没有遮盖。请遮盖，如「${maskedText(words, mask).slice(0, 40)}」；依法应当公开的，说明依据。`,
      text: words,
      keyText: keyOfWords(words),
      place: place.in === 'value' ? { ...place, end: words.length } : place,
      about: `${about} unmasked`,
    }));
}

function wordsIn(type: Field['type'], value: JsonValue | undefined): readonly string[] {
  if (type === 'person' || type === 'people') return peopleOf(value).map(({ name }) => name);
  if (type === 'organisation' || type === 'organisations') return organisationsOf(value).map(({ name }) => name);
  return [asText(value)];
}

const maskNames: Readonly<Record<Masking, string>> = {
  'person-name': '个人姓名',
  'resident-id': '身份证件号码',
  phone: '个人电话',
  address: '家庭住址',
};
