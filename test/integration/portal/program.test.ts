import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../portal/main.ts', import.meta.url));
let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portal-program-'));
});
afterEach(() => rm(dir, { recursive: true }));

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [program, '--dir', dir, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('npm run portal', () => {
  it('announces itself in one line of JSON, serves, and ends on SIGTERM', async () => {
    const child = start('--json');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const announced = JSON.parse(line) as {
      readonly baseUrl: string;
      readonly code: string;
      readonly trustRootsFile: string;
    };
    expect(announced.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(existsSync(announced.trustRootsFile)).toBe(true);
    expect((await fetch(announced.baseUrl)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('tells a person in Chinese where everything is', async () => {
    const child = start();
    let text = '';
    for await (const line of createInterface(child.stdout)) {
      text += `${line}\n`;
      if (line.includes('Ctrl+C')) break;
    }
    child.kill('SIGTERM');
    await once(child, 'exit');
    for (const word of ['地址', '注册码', '信任根', join(dir, 'trust-roots.json')]) expect(text).toContain(word);
  });

  it('refuses a port that is none', async () => {
    const child = spawn(process.execPath, [program, '99999'], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});
