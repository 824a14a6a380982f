import { lastDayOfMonth } from '#shared/domain/indicators/period.ts';
import { civilDate, datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';

export type PeriodKey = 'month' | 'quarter' | 'year' | 'last-year' | 'custom';

export interface ChosenPeriod {
  readonly key: PeriodKey;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

export const periodNames: Readonly<Record<PeriodKey, string>> = {
  month: '本月',
  quarter: '本季',
  year: '本年',
  'last-year': '上年',
  custom: '自定',
};

/** The period of a name, up to today: days ahead have nothing to count. A custom one keeps the days it had. */
export function periodOf(key: PeriodKey, now: number, before: ChosenPeriod | null): ChosenPeriod {
  const today = civilDateOf(now as Instant);
  const { year, month } = datePartsOf(today);
  const first = (inYear: number, inMonth: number): CivilDate => civilDate(inYear, inMonth, 1) ?? today;
  switch (key) {
    case 'month':
      return { key, from: first(year, month), to: today };
    case 'quarter':
      return { key, from: first(year, month - ((month - 1) % 3)), to: today };
    case 'year':
      return { key, from: first(year, 1), to: today };
    case 'last-year':
      return { key, from: first(year - 1, 1), to: civilDate(year - 1, 12, 31) ?? today };
    case 'custom':
      return { key, from: before?.from ?? first(year, 1), to: before?.to ?? today };
  }
}

/** 1月1日—11月23日; years are said where they are not this one, or not the same. */
export function periodText({ from, to }: Pick<ChosenPeriod, 'from' | 'to'>, now: number): string {
  const thisYear = civilDateOf(now as Instant).slice(0, 4);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const spoken = (date: string, withYear: boolean): string => {
    const parsed = parseCivilDate(date);
    if (parsed === null) return date;
    const { year, month, day } = datePartsOf(parsed);
    return `${withYear ? `${year}年` : ''}${month}月${day}日`;
  };
  const first = spoken(from, !sameYear || from.slice(0, 4) !== thisYear);
  return `${first}—${spoken(to, !sameYear)}`;
}

/** A month (`YYYY-MM`) as far as the period reaches into it. */
export function monthWithin(
  month: string,
  { from, to }: Pick<ChosenPeriod, 'from' | 'to'>,
): Pick<ChosenPeriod, 'from' | 'to'> {
  const first = `${month}-01`;
  const start = parseCivilDate(first);
  const last = start === null ? first : lastDayOfMonth(start);
  return { from: first < from ? from : first, to: last > to ? to : last };
}
