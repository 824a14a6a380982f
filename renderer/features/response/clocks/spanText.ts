const two = (value: number): string => String(value).padStart(2, '0');

/** A span of time as the big figures show it: hours and minutes, and the seconds apart. Hours go on past 99. */
export function spanFigures(ms: number): { readonly main: string; readonly seconds: string } {
  const whole = Math.max(0, Math.ceil(ms / 1000));
  return { main: `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`, seconds: two(whole % 60) };
}

/** A span in words, to the minute: 2小时26分, 45分, 不到1分. */
export function spanText(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return '不到1分';
  return `${hours > 0 ? `${hours}小时` : ''}${minutes % 60 > 0 ? `${minutes % 60}分` : hours > 0 ? '整' : ''}`;
}
