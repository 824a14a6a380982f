/** `npm start`: builds what is stale, then runs the app in Electron where it is installed, else in the stand-in. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectronBinary } from './electronBinary.ts';
import { ensureBuilt } from './ensureBuilt.ts';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);

if ((await ensureBuilt(root)) === 'built') console.error('已重新构建 out/。');

const binary = findElectronBinary(root);
if (binary === null) {
  console.error('没有找到 Electron 程序，改用系统的 Chromium 运行（需要 Electron 时请先运行 npm run electron:get）。');
}
const [command, args] =
  binary === null
    ? [process.execPath, [fileURLToPath(new URL('./run.ts', import.meta.url)), `--app=${root}`, '--', ...words]]
    : [binary, [root, ...words]];

const child = spawn(command, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 0) : 1;
});
