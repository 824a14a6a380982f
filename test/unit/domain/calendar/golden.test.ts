import { describe, expect, it, test } from 'vitest';
import { addYear } from '#shared/domain/calendar/addYear.ts';
import { calendarOf, dayReason, isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { calendarMistakes } from '#shared/domain/calendar/calendarMistakes.ts';
import { datesBetween, weekdayOf, type CivilDate } from '#shared/lib/civilDate.ts';
import { cnCalendar, cnJson, day } from './cn.ts';
import { notices, type Notice } from './goldenNotices.ts';

const calendar = cnCalendar();
const file = cnJson() as unknown as {
  readonly years: Readonly<
    Record<string, { readonly doc: string | null; readonly off: readonly string[]; readonly makeUp: readonly string[] }>
  >;
};

const wholeYear = (year: number): readonly CivilDate[] => datesBetween(day(`${year}-01-01`), day(`${year}-12-31`));

function offDays({ year, off }: Notice): readonly CivilDate[] {
  return off.flatMap((range) => {
    const [from = '', to = from] = range.split('..');
    return datesBetween(day(`${year}-${from}`), day(`${year}-${to}`));
  });
}

const workDays = ({ year, work }: Notice): readonly CivilDate[] => work.map((date) => day(`${year}-${date}`));

describe('the State Council notices 2015–2026', () => {
  test('are all there', () => {
    expect(notices.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, index) => 2015 + index));
  });

  it.each(notices)('$year: every day is a working day or not, as $doc has it', (notice) => {
    const off = new Set(offDays(notice));
    const work = new Set(workDays(notice));
    const wrong = wholeYear(notice.year).filter((date) => {
      const expected = work.has(date) || (weekdayOf(date) <= 5 && !off.has(date));
      return isWorkingDay(date, calendar) !== expected;
    });
    expect(wrong).toEqual([]);
    expect(file.years[notice.year]?.doc).toBe(notice.doc);
  });

  it.each(notices)('$year: its days are named after a holiday, its make-up days are weekends', (notice) => {
    const named = offDays(notice).filter((date) => weekdayOf(date) <= 5);
    expect(named.filter((date) => ['工作日', '周末', '调休上班'].includes(dayReason(date, calendar)))).toEqual([]);
    expect(workDays(notice).filter((date) => weekdayOf(date) <= 5)).toEqual([]);
    expect([...calendar.makeUp].filter((date) => date.startsWith(String(notice.year)))).toEqual(workDays(notice));
  });

  it.each(notices)('$year has $workingDays working days', ({ year, workingDays }) => {
    expect(wholeYear(year).filter((date) => isWorkingDay(date, calendar))).toHaveLength(workingDays);
  });

  test('the comparison would notice one wrong day', () => {
    const planted = { ...calendar, makeUp: new Set([...calendar.makeUp, day('2026-11-21')]) };
    expect(wholeYear(2026).filter((date) => isWorkingDay(date, planted))).toHaveLength(249);
  });
});

describe('the shipped file, 2004–2026', () => {
  const tables = Object.entries(file.years).map(([year, { doc, off, makeUp }]) => ({
    year: Number(year),
    doc,
    source: '',
    off: off.map((text) => {
      const [range = '', name = ''] = text.split(' ');
      const [from = '', to = from] = range.split('..');
      return { name, from: day(from), to: day(to) };
    }),
    makeUp: makeUp.map(day),
  }));

  test('has no mistake that a person typing it could make', () => {
    expect(tables).toHaveLength(23);
    expect(calendarMistakes(tables)).toEqual([]);
  });

  test('names its 文号 but for the three years whose notice was not found with one', () => {
    expect(tables.filter(({ doc }) => doc === null).map(({ year }) => year)).toEqual([2004, 2005, 2008]);
  });

  test('has, from 2008 on, the statutory holidays of its time by name', () => {
    const missing = tables
      .filter(({ year }) => year >= 2008)
      .flatMap(({ year, off }) => {
        const names = new Set(off.map(({ name }) => name));
        return ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节']
          .filter((name) => !names.has(name))
          .map((name) => [year, name]);
      });
    expect(missing).toEqual([]);
  });
});

describe('adding a year', () => {
  const year = {
    year: 2027,
    doc: '国办发明电〔2026〕0号',
    source: '',
    off: [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') }],
    makeUp: [day('2027-01-09')],
  };

  it('makes it known and leaves the others as they are', () => {
    const more = addYear(calendar, year);
    expect(isKnown(day('2027-06-01'), more)).toBe(true);
    expect(more.version).toBe('cn-2004-2026.2+2027');
    expect([isWorkingDay(day('2027-01-01'), more), isWorkingDay(day('2027-01-09'), more)]).toEqual([false, true]);
    expect(wholeYear(2026).filter((date) => isWorkingDay(date, more) !== isWorkingDay(date, calendar))).toEqual([]);
    expect(isKnown(day('2027-06-01'), calendar)).toBe(false);
  });

  it('puts it in place of the one it had, whole', () => {
    const again = addYear(addYear(calendar, year), { ...year, off: [], makeUp: [] });
    expect(again.version).toBe('cn-2004-2026.2+2027');
    expect(isWorkingDay(day('2027-01-01'), again)).toBe(true);
    expect(isWorkingDay(day('2027-01-09'), again)).toBe(false);
    expect(again.years.filter((known) => known === 2027)).toHaveLength(1);
  });

  it('is the same as having had all tables from the start', () => {
    const one = addYear(calendarOf('v', [year]), { ...year, year: 2028, off: [], makeUp: [day('2028-01-08')] });
    const both = calendarOf('v+2028', [year, { ...year, year: 2028, off: [], makeUp: [day('2028-01-08')] }]);
    expect(one).toEqual(both);
  });
});

describe('mistakes of an arrangement typed by hand', () => {
  const off = [{ name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') }];
  const table = { year: 2027, doc: 'x', source: '', off, makeUp: [] as readonly CivilDate[] };

  it.each([
    [[{ ...table, off: [] }], [{ type: 'calendar/no-days-off', year: 2027 }]],
    [[table, table], [{ type: 'calendar/year-twice', year: 2027 }]],
    [[{ ...table, off: [{ ...off[0]!, name: ' ' }] }], [{ type: 'calendar/no-name', year: 2027, from: '2027-01-01' }]],
    [
      [{ ...table, off: [{ name: '春节', from: day('2027-02-11'), to: day('2027-02-05') }] }],
      [{ type: 'calendar/range-backwards', year: 2027, name: '春节', from: '2027-02-11', to: '2027-02-05' }],
    ],
    [
      [{ ...table, off: [{ name: '元旦', from: day('2026-12-31'), to: day('2027-01-02') }] }],
      [{ type: 'calendar/other-year', year: 2027, date: '2026-12-31' }],
    ],
    [
      [{ ...table, off: [...off, { name: '春节', from: day('2027-01-03'), to: day('2027-01-05') }] }],
      [{ type: 'calendar/overlap', year: 2027, date: '2027-01-03', names: ['元旦', '春节'] }],
    ],
    [
      [{ ...table, makeUp: [day('2027-01-02')] }],
      [{ type: 'calendar/off-and-work', year: 2027, date: '2027-01-02', name: '元旦' }],
    ],
    [
      [{ ...table, makeUp: [day('2027-01-04')] }],
      [{ type: 'calendar/make-up-on-weekday', year: 2027, date: '2027-01-04' }],
    ],
    [[{ ...table, makeUp: [day('2028-01-08')] }], [{ type: 'calendar/other-year', year: 2027, date: '2028-01-08' }]],
    [
      [{ ...table, makeUp: [day('2027-01-09'), day('2027-01-09')] }],
      [{ type: 'calendar/make-up-twice', year: 2027, date: '2027-01-09' }],
    ],
    [[{ ...table, makeUp: [day('2027-01-09')] }], []],
  ])('mistake %# is named', (tables, mistakes) => {
    expect(calendarMistakes(tables)).toEqual(mistakes);
  });
});
