import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BenchRow } from '#test/bench/measure.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/support/temporaryFolder.ts';

interface Result {
  readonly seed: number;
  readonly rows: readonly BenchRow[];
  readonly crashed: readonly string[];
}

const program = fileURLToPath(new URL('../../bench/main.ts', import.meta.url));
let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

/** A run so small that only its working is looked at, never its speed. */
async function bench(sections: string, env = process.env) {
  const json = join(folder.path, 'bench.json');
  const small = ['--records', '60', '--characters', '200', '--package-mib', '4', '--runs', '1', '--seed', '7'];
  const words = [program, '--sections', sections, '--json', json, ...small];
  const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
    execFile(process.execPath, words, { env }, (thrown, printed) =>
      resolve({ code: thrown ? thrown.code : 0, stdout: printed }),
    );
  });
  return { code, stdout, result: JSON.parse(readFileSync(json, 'utf8')) as Result };
}

/** Each section is a process of its own, and the machine may be busy with other tests. */
const patience = 180_000;

test(
  'measures every section asked for, finds the search complete, and prints seed and table',
  async () => {
    const { code, stdout, result } = await bench('search,list,today,ledger,package');
    expect(code).toBe(0);
    expect(result).toMatchObject({ seed: 7, crashed: [] });
    const measured = [...new Set(result.rows.map(({ section }) => section))];
    expect(measured).toEqual(['search', 'list', 'today', 'ledger', 'package']);
    expect(result.rows[0]).toMatchObject({ unit: '%', value: 100, met: true });
    expect(stdout).toContain('种子 7');
    for (const { what } of result.rows) expect(stdout).toContain(what);
  },
  patience,
);

test(
  'measures what changes the desk it measures: starts, saves, and a calendar that moves its provisional clocks',
  async () => {
    const { code, result } = await bench('start,save,clocks');
    expect(code).toBe(0);
    expect([...new Set(result.rows.map(({ section }) => section))]).toEqual(['start', 'save', 'clocks']);
    // Of sixty records some run into the year whose calendar comes; a desk without any would measure nothing.
    const moved = result.rows.find(({ section }) => section === 'clocks')?.what ?? '';
    expect(Number(/（(\d+) 条变动）/u.exec(moved)?.[1])).toBeGreaterThan(0);
  },
  patience,
);

test('says so and does not end well when a section crashes (planted fault: no pandoc)', async () => {
  const { code, stdout, result } = await bench('document', { ...process.env, PATH: folder.path });
  expect(code).toBe(1);
  expect(result.crashed).toEqual(['document']);
  expect(stdout).toContain('没有测完：document');
});
