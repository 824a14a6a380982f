const two = (value: number): string => String(value).padStart(2, '0');

/** A span of time as the big figures show it: hours and minutes, and the seconds apart. Hours go on past 99. */
export function spanFigures(ms: number): { readonly main: string; readonly seconds: string } {
  const whole = Math.max(0, Math.ceil(ms / 1000));
  return { main: `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}`, seconds: two(whole % 60) };
}
