import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchOptions, BenchRow } from './measure.ts';
import type { SectionName } from './sections.ts';

const program = fileURLToPath(new URL('./section.ts', import.meta.url));

/** Runs a section in a process of its own; null when it crashed, and then its words are on stderr. */
export async function runSection(
  name: SectionName | 'fill',
  options: Omit<BenchOptions, 'say'>,
): Promise<readonly BenchRow[] | null> {
  const child = fork(program, [name, JSON.stringify(options)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Or what grows would be V8's young generation, which it doubles when it sees fit, by 32 MiB.
    execArgv: ['--expose-gc', '--min-semi-space-size=16', '--max-semi-space-size=16'],
  });
  let rows: readonly BenchRow[] | null = null;
  child.on('message', (message) => {
    ({ rows } = message as { readonly rows: readonly BenchRow[] });
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? rows : null;
}
