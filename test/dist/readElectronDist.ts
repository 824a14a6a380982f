import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's release for one system, unpacked. */
export interface ElectronDist {
  readonly folder: string;
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

/** Reads for which system a folder is from its program's header; throws for another version or no Electron at all. */
export function readElectronDist(folder: string, version: string): ElectronDist {
  const file = join(folder, 'version');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
  if (found !== version) throw new Error(`${folder}: Electron ${version} is wanted, found ${found ?? 'none'}`);
  if (existsSync(join(folder, 'electron'))) {
    // ELF: e_machine at 18; 62 is x86-64, 183 AArch64.
    const machine = header(join(folder, 'electron')).readUInt16LE(18);
    return { folder, platform: 'linux', arch: machine === 183 ? 'arm64' : 'x64' };
  }
  if (existsSync(join(folder, 'electron.exe'))) {
    // PE: the offset of its header at 0x3c, the machine 4 bytes into it; 0xaa64 is ARM64.
    const bytes = header(join(folder, 'electron.exe'));
    const machine = bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
    return { folder, platform: 'win32', arch: machine === 0xaa64 ? 'arm64' : 'x64' };
  }
  throw new Error(`${folder}: neither electron nor electron.exe is in it; macOS is packed on macOS with electron-builder`);
}

function header(file: string): Buffer {
  const bytes = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  return bytes;
}
