import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { calendarOf, dayReason, isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { readCalendar } from '#shared/domain/calendar/readCalendar.ts';
import { datesBetween } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { cnCalendar, cnJson, day } from './cn.ts';

const calendar = cnCalendar();

describe('the shipped calendar', () => {
  it('agrees with chinese-days on every day of 2004–2026 but one', () => {
    const days = datesBetween(day('2004-01-01'), day('2026-12-31'));
    expect(days).toHaveLength(8401);
    const differing = days.filter((date) => isWorkingDay(date, calendar) !== chineseDays.isWorkday(date));
    // 国办发明电〔2005〕35号 makes Saturday 2005-12-31 a working day; the package leaves it out.
    expect(differing).toEqual(['2005-12-31']);
  });

  it('would notice one wrong day: the comparison fails on a planted one', () => {
    const planted = { ...calendar, makeUp: new Set([...calendar.makeUp, day('2026-11-21')]) };
    expect(isWorkingDay(day('2026-11-21'), planted)).not.toBe(chineseDays.isWorkday('2026-11-21'));
  });

  it('says why in one word', () => {
    const reasons = ['2026-02-13', '2026-02-14', '2026-02-17', '2026-11-22', '2026-10-10'].map((date) =>
      dayReason(day(date), calendar),
    );
    expect(reasons).toEqual(['工作日', '调休上班', '春节', '周末', '调休上班']);
  });

  it('knows which years it knows', () => {
    expect(calendar.years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(isKnown(day('2026-12-31'), calendar)).toBe(true);
    expect(isKnown(day('2027-01-01'), calendar)).toBe(false);
    expect(isWorkingDay(day('2027-01-01'), calendar)).toBe(true);
  });
});

describe('reading a calendar file', () => {
  const year = (table: JsonValue): JsonValue => ({ version: 'v', years: { '2027': table } });
  const good = { doc: null, source: 's', off: ['2027-01-01 元旦'], makeUp: ['2027-01-03'] };

  it('takes a year the State Council has just announced', () => {
    const read = readCalendar(year(good));
    expect(read.ok && isWorkingDay(day('2027-01-01'), read.value)).toBe(false);
    expect(read.ok && isWorkingDay(day('2027-01-03'), read.value)).toBe(true);
  });

  it.each<[string, JsonValue]>([
    ['no object', []],
    ['no version', { years: {} }],
    ['a year that is none', { version: 'v', years: { x: good } }],
    ['a table that is none', year('x')],
    ['a missing source', year({ ...good, source: null })],
    ['a 文号 that is no text', year({ ...good, doc: 1 })],
    ['a day of another year', year({ ...good, off: ['2026-01-01 元旦'] })],
    ['a make-up day of another year', year({ ...good, makeUp: ['2026-01-03'] })],
    ['a range that runs backwards', year({ ...good, off: ['2027-01-03..2027-01-01 元旦'] })],
    ['a range without a name', year({ ...good, off: ['2027-01-01'] })],
    ['a list that is none', year({ ...good, off: 'x' })],
    ['a day that does not exist', year({ ...good, makeUp: ['2027-02-30'] })],
    ['a day both off and made up', year({ ...good, makeUp: ['2027-01-01'] })],
  ])('refuses %s', (_, json) => {
    expect(readCalendar(json)).toMatchObject({ ok: false, error: { type: 'calendar/bad-data' } });
  });

  it('reads the shipped file', () => {
    expect(readCalendar(cnJson()).ok).toBe(true);
  });

  it('lets a later table of a year replace an earlier one', () => {
    const table = { year: 2027, doc: null, source: 's', off: [], makeUp: [day('2027-01-02')] };
    const replaced = calendarOf('v', [table, { ...table, makeUp: [] }]);
    expect(isWorkingDay(day('2027-01-02'), replaced)).toBe(false);
  });
});
