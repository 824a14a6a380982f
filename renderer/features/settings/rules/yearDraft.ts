/** One year of holidays as it is being typed: rows may be half written. */
import type { Input } from '#shared/contract/contract.ts';

export interface HolidayDraft {
  readonly id: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface DayDraft {
  readonly id: number;
  readonly date: string;
}

export interface YearDraft {
  readonly year: string;
  readonly doc: string;
  readonly off: readonly HolidayDraft[];
  readonly makeUp: readonly DayDraft[];
}

/** The seven holidays of 《全国年节及纪念日放假办法》, waiting for their days. */
const holidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

export const emptyYear = (year: number): YearDraft => ({
  year: String(year),
  doc: '',
  off: holidays.map((name, id) => ({ id, name, from: '', to: '' })),
  makeUp: [],
});

/** Key of the next row. */
export const nextId = (rows: readonly { readonly id: number }[]): number =>
  Math.max(-1, ...rows.map(({ id }) => id)) + 1;

export interface YearFaults {
  readonly year: string | null;
  readonly doc: string | null;
  /** By row id. */
  readonly off: ReadonlyMap<number, string>;
  readonly makeUp: ReadonlyMap<number, string>;
}

/** What is still missing; whether the days agree with each other the core says. */
export function faultsOfYear({ year, doc, off, makeUp }: YearDraft): YearFaults {
  const number = Number(year);
  return {
    year: Number.isInteger(number) && number >= 2004 && number <= 2100 ? null : '写四位年份，2004 到 2100',
    doc: doc.trim() === '' ? '写上通知的文号，例如 国办发明电〔2025〕7号' : null,
    off: new Map(off.flatMap((row) => (holidayFault(row) === null ? [] : [[row.id, holidayFault(row) ?? '']]))),
    makeUp: new Map(makeUp.filter(({ date }) => date === '').map(({ id }) => [id, '选上日期，或删去这一行'])),
  };
}

export const isComplete = (faults: YearFaults): boolean =>
  faults.year === null && faults.doc === null && faults.off.size === 0 && faults.makeUp.size === 0;

/** What is sent: a holiday of one day may leave its end out. */
export const inputOfYear = ({ year, doc, off, makeUp }: YearDraft): Input<'calendar.add'> => ({
  year: Number(year),
  doc: doc.trim(),
  off: off.map(({ name, from, to }) => ({ name: name.trim(), from, to: to === '' ? from : to })),
  makeUp: makeUp.map(({ date }) => date),
});

function holidayFault({ name, from }: HolidayDraft): string | null {
  if (name.trim() === '') return '写上节日的名称，或删去这一行';
  return from === '' ? `选上${name.trim()}从哪天放假，或删去这一行` : null;
}
