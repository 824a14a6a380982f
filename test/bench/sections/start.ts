import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { benchFolder, fillBenchStore } from '../benchStore.ts';
import { median, timeRow, type BenchRow, type Section } from '../measure.ts';

const program = fileURLToPath(new URL('../startDesk.ts', import.meta.url));

interface Started {
  readonly ready: number;
  readonly screen: number;
}

/** From opening the data folder to the first screen's data, each start in a process of its own, beside a desk without a record. */
export const start: Section = async (options) => {
  const { records, runs, scratch } = options;
  const tenth = Math.ceil(records / 10);
  for (const size of [0, tenth]) await fillBenchStore({ ...options, records: size });
  const taken = new Map<number, Started[]>([0, tenth, records].map((size) => [size, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [size, all] of taken) {
      const started = await startOne(benchFolder(scratch, size));
      // The first round brings the program into the file cache.
      if (run > 0) all.push(started);
    }
  }
  const of = (size: number, part: (started: Started) => number): number => median((taken.get(size) ?? []).map(part));
  const whole = ({ ready, screen }: Started): number => ready + screen;
  const empty = { what: '没有事项时', value: of(0, whole) };
  const ratio = (size: number): BenchRow => {
    const value = of(size, whole) / empty.value;
    const what = `启动到首屏，${size} 条`;
    return { section: 'start', what, value, unit: '×', reference: empty, goal: '≤ 1.3 ×', met: value <= 1.3 };
  };
  return [
    timeRow(
      'start',
      `核心就绪，${records} 条`,
      of(records, ({ ready }) => ready),
      1_000,
      empty,
    ),
    timeRow(
      'start',
      `首屏数据，${records} 条`,
      of(records, ({ screen }) => screen),
      200,
      empty,
    ),
    ratio(tenth),
    ratio(records),
  ];
};

async function startOne(folder: string): Promise<Started> {
  const child = fork(program, [folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // Sent before it ends; a child that crashes sends nothing and only exits.
  const [started] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Started | number | null];
  if (typeof started !== 'object' || started === null) throw new Error(`A desk did not start on ${folder}`);
  if (child.exitCode === null) await once(child, 'exit');
  return started;
}
