import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderIsAlive } from './holderIsAlive.ts';

const sources = ['electron', 'renderer', 'shared', 'package.json', '.config/electron.vite.config.ts'];

/** Builds `out/` when it is missing or older than any source; waits for another process that is at it already. */
export async function ensureBuilt(root: string): Promise<'built' | 'fresh'> {
  const lock = join(root, 'out/.building');
  for (;;) {
    if (isFresh(root)) return 'fresh';
    mkdirSync(join(root, 'out'), { recursive: true });
    if (takeLock(lock)) break;
    await sleep(200);
  }
  try {
    // Stamped with the time before the build: a source changed meanwhile counts as newer.
    const began = new Date();
    const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    const run = spawnSync(process.execPath, [vite, 'build', '--config', '.config/electron.vite.config.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`electron-vite build failed:\n${run.stdout}\n${run.stderr}`);
    writeFileSync(stampOf(root), String(statSync(mainOf(root)).mtimeMs));
    utimesSync(stampOf(root), began, began);
    return 'built';
  } finally {
    rmSync(lock, { force: true });
  }
}

const stampOf = (root: string): string => join(root, 'out/.built');
const mainOf = (root: string): string => join(root, 'out/main/main.js');

function isFresh(root: string): boolean {
  const programs = [
    'main/main.js',
    'main/core.js',
    'main/worker.js',
    'main/cli.js',
    'preload/preload.cjs',
    'renderer/index.html',
  ];
  if (!programs.every((program) => existsSync(join(root, 'out', program)))) return false;
  const built = builtAt(root);
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** The stamp's time if it is of the build that lies there; one made by `npm run build` has only its file's own. */
function builtAt(root: string): number {
  const written = statSync(mainOf(root)).mtimeMs;
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === String(written) ? statSync(stamp).mtimeMs : written;
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** The lock names its holder; one that is gone (a build that was interrupted) holds nobody up. */
function takeLock(lock: string): boolean {
  if (holderIsAlive(lock)) return false;
  rmSync(lock, { recursive: true, force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
