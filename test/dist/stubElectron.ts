import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marker before Electron's fuse bytes (`@electron/fuses`). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As in a fresh Electron: run as Node, NODE_OPTIONS, inspect and file privileges are on, the rest off. */
const freshFuses = '101100010';

/**
 * A folder shaped like Electron's own download, with a program that runs nothing: enough for electron-builder to
 * pack an app, flip the fuses and lay out the files on a machine that has no Electron.
 */
export function writeStubElectron(folder: string, platform: 'linux' | 'win32', version: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const locale of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stub');
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, freshFuses.length]), Buffer.from(freshFuses)]);
  const name = platform === 'linux' ? 'electron' : 'electron.exe';
  const program = platform === 'linux' ? elfHeader() : anyWindowsProgram();
  writeFileSync(join(folder, name), Buffer.concat([program, wire]), { mode: 0o755 });
  return folder;
}

/** 64 bytes that say: ELF, 64 bit, little endian, x86-64, an executable without any segment. */
function elfHeader(): Buffer {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 'latin1');
  header.set([2, 1, 1], 4);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeUInt16LE(64, 52);
  return header;
}

/** A valid Windows program, because its resources (icon, version) are edited; electron-builder brings one along. */
const anyWindowsProgram = (): Buffer =>
  readFileSync(join(import.meta.dirname, '../../node_modules/electron-winstaller/vendor/7z-x64.exe'));
