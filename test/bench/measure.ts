/** One line of the table: what was measured, beside what, against which goal. */
export interface BenchRow {
  readonly section: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MiB' | '%' | '×';
  /** The same work done by the plainest means in the same run; null where the goal is absolute. */
  readonly reference: { readonly what: string; readonly value: number } | null;
  readonly goal: string;
  readonly met: boolean;
}

export interface BenchOptions {
  readonly records: number;
  readonly characters: number;
  readonly packageMiB: number;
  readonly runs: number;
  readonly seed: number;
  /** Scratch folder of the whole run. */
  readonly scratch: string;
  readonly say: (line: string) => void;
}

export type Section = (options: BenchOptions) => Promise<readonly BenchRow[]>;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share `at` of the values lies (nearest rank). */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? NaN;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Times of `runs` repetitions after one that warms up. */
export async function times(runs: number, work: () => unknown): Promise<number[]> {
  await work();
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await timed(work));
  return taken;
}

export const residentMiB = (): number => Math.round(process.memoryUsage.rss() / 1024 ** 2);

/** Resident memory after a collection. Sections run with `--expose-gc` and a young generation of one size. */
export function heldMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1024 ** 2;
}

/** A time against a goal in milliseconds. */
export const timeRow = (
  section: string,
  what: string,
  value: number,
  goal: number,
  reference: BenchRow['reference'] = null,
): BenchRow => ({ section, what, value, unit: 'ms', reference, goal: `≤ ${goal} ms`, met: value <= goal });
