import type { Tally } from '../tally.ts';

/** What the annual report is counted from: the year's sums, and those of all the time before it. */
export interface ReportCounts {
  readonly year: Tally;
  readonly before: (measure: string) => number;
}

export const inYear = ({ year }: ReportCounts, measure: string): number => year.sum([measure]);

/** From the beginning to the end of the year. */
export const untilEnd = (counts: ReportCounts, measure: string): number =>
  counts.before(measure) + inYear(counts, measure);
