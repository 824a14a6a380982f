import type { PackMistake } from '../packMistake.ts';

/** Names that are given twice among parts that must be told apart. */
export function duplicates<T>(
  path: string,
  parts: readonly T[],
  nameOf: (part: T) => string,
  called: string,
): readonly PackMistake[] {
  const names = parts.map(nameOf);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    path: `${path}.${name}`,
    says: `${called}“${name}”出现了不止一次，请改名或删去多余的。`,
  }));
}

/** That nothing has this name, with the nearest that something has. */
export function noSuch(what: string, name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return `没有${what}“${name}”，${near === null ? '' : `是不是“${near}”？`}请核对拼写，或先加上它。`;
}

/** The known name that is at most two slips of the pen away. */
function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(3, name.length);
  for (const candidate of known) {
    const slips = distance(name, candidate);
    if (slips < least) [best, least] = [candidate, slips];
  }
  return best;
}

/** Levenshtein: letters to add, drop or change. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...left].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...right].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
