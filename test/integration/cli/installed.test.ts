import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '#test/runtime/ensureBuilt.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const words = ['clock', '--from', '2026-02-13', '--working-days', '3', '--json'];

beforeAll(() => ensureBuilt(root), 120_000);

function run(program: readonly string[]): Promise<{ readonly code: unknown; readonly stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...program], (thrown, stdout) => resolve({ code: thrown?.code ?? 0, stdout }));
  });
}

test('the built command line answers like its source', async () => {
  const { code, stdout } = await run([`${root}out/main/cli.js`, ...words]);
  expect({ code, due: (JSON.parse(stdout) as { due: string }).due }).toEqual({ code: 0, due: '2026-02-25' });
});

test('the installed program takes the words after --cli, opens no window, and ends with their exit code', async () => {
  const program = [`${root}test/runtime/run.ts`, `--app=${root}`, '--', '--cli'];
  const { code, stdout } = await run([...program, ...words]);
  expect({ code, due: (JSON.parse(stdout) as { due: string }).due }).toEqual({ code: 0, due: '2026-02-25' });

  expect(await run([...program, 'clock', '--from', 'tomorrow', '--days', '1'])).toEqual({ code: 2, stdout: '' });
});
