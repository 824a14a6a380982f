import type { TodayItem } from '#shared/contract/delivery.ts';
import { spanText } from '#renderer/lib/spanText.ts';
import { dayText, momentText } from '#renderer/lib/timeText.ts';

/** How much time is left, and until when; `over` is red, `near` amber. */
export interface DueWords {
  readonly look: 'over' | 'near' | 'ample';
  readonly left: string;
  readonly until: string;
}

/**
 * The words of a due time. Hours are counted to the absolute instant, so sleep and time zone change
 * nothing; days are what the core reckoned for the day `now` is in.
 */
export function dueWords(due: NonNullable<TodayItem['due']>, today: string, now: number): DueWords {
  return due.at === null ? dayWords(due, today, now) : hourWords(due.at, now);
}

function hourWords(at: string, now: number): DueWords {
  const left = Date.parse(at) - now;
  const moment = momentText(at, now);
  return left < 0
    ? { look: 'over', left: left > -60_000 ? '刚刚超时' : `超时 ${spanText(left)}`, until: `应于 ${moment}` }
    : { look: 'near', left: `还剩 ${spanText(left)}`, until: `至 ${moment}` };
}

function dayWords(
  { date, provisional, workingDaysLeft: left }: NonNullable<TodayItem['due']>,
  today: string,
  now: number,
): DueWords {
  const mark = provisional ? '（暂算）' : '';
  const day = dayText(date, now);
  if (date < today) {
    // Over on a weekend: no working day has been missed yet.
    return { look: 'over', left: left < 0 ? `逾期 ${-left} 个工作日${mark}` : `已逾期${mark}`, until: `应于 ${day}` };
  }
  if (date === today) return { look: 'near', left: `今天到期${mark}`, until: `至 ${day}` };
  return left === 0
    ? { look: 'near', left: `今天是最后一个工作日${mark}`, until: `至 ${day}` }
    : { look: 'ample', left: `还剩 ${left} 个工作日${mark}`, until: `至 ${day}` };
}
