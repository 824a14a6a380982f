import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SetupOptions {
  readonly root: string;
  /** The unpacked app. */
  readonly folder: string;
  readonly arch: 'x64' | 'arm64';
  readonly output: string;
}

/**
 * Packs an unpacked Windows app as a silent per-machine installer with the system's makensis; gives its path.
 * electron-builder's own NSIS target says the same (electron-builder.yml), but fetches its plug-ins from the network.
 */
export function makeSetup({ root, folder, arch, output }: SetupOptions): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const file = join(output, `${name ?? ''}-setup-${version ?? ''}-${arch}.exe`);
  const defines = {
    SOURCE: folder,
    OUTPUT: file,
    VERSION: version ?? '',
    ICON: join(root, 'resources/icons/icon.ico'),
  };
  const words = Object.entries(defines).map(([key, value]) => `-D${key}=${value}`);
  execFileSync('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...words, join(import.meta.dirname, 'setup.nsi')], {
    stdio: 'pipe',
  });
  return file;
}
