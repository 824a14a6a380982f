/** Dates and times in the words of the office, always Asia/Shanghai whatever the computer's zone is. */
const ZONE = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function pieces(at: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
}

const dayOf = (at: number): string => {
  const { year, month, day } = pieces(at);
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
};

/** A civil date (`YYYY-MM-DD`) as 11月25日 周三; the year is said only when it is not the year of `now`. */
export function dayText(date: string, now: number): string {
  const { year, month, day, weekday } = pieces(Date.parse(`${date}T12:00:00+08:00`));
  const said = `${month ?? ''}月${day ?? ''}日 ${weekday ?? ''}`;
  return year === pieces(now)['year'] ? said : `${year ?? ''}年${said}`;
}

/** 周三 of a civil date. */
export const weekdayText = (date: string): string => pieces(Date.parse(`${date}T12:00:00+08:00`))['weekday'] ?? '';

/** An RFC 3339 time as 今天 08:46, or 11月20日 15:02, or with its year when that differs. */
export function momentText(at: string, now: number): string {
  const instant = Date.parse(at);
  const { year, month, day, hour, minute } = pieces(instant);
  const time = `${hour ?? ''}:${minute ?? ''}`;
  if (dayOf(instant) === dayOf(now)) return `今天 ${time}`;
  const said = `${month ?? ''}月${day ?? ''}日 ${time}`;
  return year === pieces(now)['year'] ? said : `${year ?? ''}年${said}`;
}

/** An RFC 3339 time to the second when it was today (09:12:41), otherwise as `momentText`. */
export const exactText = (at: string, now: number): string =>
  dayOf(Date.parse(at)) === dayOf(now) ? clockText(at) : momentText(at, now);

/** An RFC 3339 time as 09:12:41. */
export function clockText(at: string): string {
  const { hour, minute, second } = pieces(Date.parse(at));
  return `${hour ?? ''}:${minute ?? ''}:${second ?? ''}`;
}
