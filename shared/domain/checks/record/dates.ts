import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { textAt } from '../../form/fieldValue.ts';
import type { Draft } from '../draft.ts';
import { fieldPlace, nameOf } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/**
 * R07 日期先后: 生成 ≤ 成文 ≤ 发布 and 实施 before 失效. That none lies in the future is said where the
 * value is read; the day of publishing is the portal's, so nobody can date it back (国办秘函〔2019〕19号).
 */
export function dates(subject: RecordSubject): readonly Draft[] {
  const published = subject.input.publishedOn(subject.record);
  return [
    ...order(subject, 'formedOn', 'date'),
    ...order(subject, 'effectiveOn', 'expiresOn'),
    ...(['formedOn', 'date'] as const).flatMap((key) => {
      const on = dayOf(subject, key);
      if (on === null || published === null || on <= published) return [];
      const why = `${nameOf(subject, key)}${on}晚于门户发布日期${published}。请改成实际的日期。`;
      return [draft(subject, key, `${key} after publishing`, on, why)];
    }),
  ];
}

function order(subject: RecordSubject, earlier: string, later: string): readonly Draft[] {
  const first = dayOf(subject, earlier);
  const second = dayOf(subject, later);
  if (first === null || second === null || first <= second) return [];
  const why = `${nameOf(subject, later)}${second}早于${nameOf(subject, earlier)}${first}。请核对后改正其中一个。`;
  return [draft(subject, later, `${later} before ${earlier}`, second, why)];
}

const draft = (subject: RecordSubject, key: string, about: string, text: string, why: string): Draft => ({
  rule: 'R07',
  verdict: 'fail',
  why,
  text,
  place: fieldPlace(subject, key),
  about,
});

/** A real day written in a field or head that this kind has and shows. */
function dayOf({ content, kind, fields }: RecordSubject, key: string): CivilDate | null {
  const there = key === 'date' ? kind.heads.date !== null : fields.some((field) => field.key === key);
  return there ? parseCivilDate(textAt(content, key).trim()) : null;
}
