/** A span of time in words, to the minute and never too long: 2小时26分, 3小时整, 45分, 不到1分. */
export function spanText(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes === 0) return '不到1分';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}分`;
  return `${hours}小时${rest === 0 ? '整' : `${rest}分`}`;
}
