import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { ClockBinding } from '../rulepack/clockRule.ts';
import type { Pause } from './clock.ts';
import type { ClockFacts } from './clockState.ts';
import { readPoint } from './point.ts';

export interface Pauses {
  /** In order, none touching another, none wholly before the start. */
  readonly closed: readonly Pause[];
  /** A pause has begun and nobody has written its end. */
  readonly open: boolean;
}

/**
 * The days that do not count for a clock that started on `start`. One without an end runs to `today`;
 * one that begins later has not begun. A pause that ends before it begins is a slip, and no pause.
 */
export function pausesOf(
  sources: ClockBinding['pauses'],
  facts: Pick<ClockFacts, 'value' | 'rows'>,
  start: CivilDate,
  today: CivilDate,
): Pauses {
  const pauses: Pause[] = [];
  let open = false;
  for (const { table, from: fromKey, to: toKey } of sources) {
    const texts =
      table === null
        ? [[facts.value(fromKey), facts.value(toKey)] as const]
        : facts.rows(table).map((row) => [row[fromKey] ?? null, row[toKey] ?? null] as const);
    for (const [fromText, toText] of texts) {
      const from = readPoint(fromText)?.day;
      const to = readPoint(toText)?.day;
      if (from === undefined || (to ?? today) < from) continue;
      if (to === undefined) open = true;
      if ((to ?? today) > start) pauses.push({ from, to: to ?? today });
    }
  }
  return { closed: unionOf(pauses), open };
}

/** The same days as pauses in order and apart from each other. */
export function unionOf(pauses: readonly Pause[]): readonly Pause[] {
  const union: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = union.at(-1);
    if (last === undefined || addDays(last.to, 1) < pause.from) union.push(pause);
    else if (pause.to > last.to) union[union.length - 1] = { from: last.from, to: pause.to };
  }
  return union;
}
