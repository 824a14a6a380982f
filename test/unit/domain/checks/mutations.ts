/**
 * Seeded mutations of a faultless interpretation: one wrong number, date, unit or bound at a time.
 * The harness counts how many the given checker notices; a planted checker that passes everything
 * must score nothing, or the harness itself is broken.
 */
import { extractFacts } from '#shared/domain/facts/extractFacts.ts';
import type { Fact } from '#shared/domain/facts/fact.ts';
import type { Line } from './sample.ts';

export interface Mutant {
  readonly kind: 'digit' | 'plus-one' | 'times-ten' | 'swap' | 'unit' | 'bound';
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly Line[];
}

export interface Score {
  readonly caught: number;
  readonly of: number;
  readonly missed: readonly Mutant[];
}

/** Deterministic numbers in [0, 1): the same seed gives the same mutants. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SWAPS: readonly (readonly [Mutant['kind'], string, string])[] = [
  ['unit', '个工作日', '日'],
  ['unit', '万元', '元'],
  ['unit', '小时', '分钟'],
  ['unit', '%', '‰'],
  ['bound', '不超过', '不少于'],
  ['bound', '不少于', '不超过'],
  ['bound', '不低于', '不高于'],
  ['bound', '以上', '以下'],
];

/** One mutant per draw; draws that change nothing are drawn again. */
export function mutants(lines: readonly Line[], count: number, seed: number): readonly Mutant[] {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const places = lines.flatMap(([element, text], line) =>
    element === 'contact' || element === 'background' ? [] : extractFacts(text).map((fact) => ({ line, fact })),
  );
  const made: Mutant[] = [];
  while (made.length < count) {
    const { line, fact } = pick(places);
    const kind = pick<Mutant['kind']>(['digit', 'digit', 'plus-one', 'times-ten', 'swap', 'unit', 'bound']);
    const to = changed(kind, fact, pick(places).fact, pick(SWAPS), random);
    if (to === null || to === fact.text) continue;
    const [element, text, ...clauses] = lines[line]!;
    const words = text.slice(0, fact.start) + to + text.slice(fact.end);
    made.push({ kind, line, from: fact.text, to, lines: lines.with(line, [element, words, ...clauses]) });
  }
  return made;
}

function changed(
  kind: Mutant['kind'],
  { text }: Fact,
  other: Fact,
  [swapKind, from, to]: (typeof SWAPS)[number],
  random: () => number,
): string | null {
  const number = /\d+(?:\.\d+)?/.exec(text)?.[0];
  const otherNumber = /\d+(?:\.\d+)?/.exec(other.text)?.[0];
  switch (kind) {
    case 'digit':
      return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + Math.floor(random() * 8)) % 10 || 1));
    case 'plus-one':
      return number === undefined ? null : text.replace(number, String(Number(number) + 1));
    case 'times-ten':
      return number === undefined || number.includes('.') || /年\d|年$/.test(text)
        ? null
        : text.replace(number, `${number}0`);
    case 'swap':
      return number === undefined || otherNumber === undefined ? null : text.replace(number, otherNumber);
    case 'unit':
    case 'bound':
      return swapKind === kind && text.includes(from) ? text.replace(from, to) : null;
  }
}

/** Counts the mutants that `notices` says yes to. */
export function score(all: readonly Mutant[], notices: (mutant: Mutant) => boolean): Score {
  const missed = all.filter((mutant) => !notices(mutant));
  return { caught: all.length - missed.length, of: all.length, missed };
}
