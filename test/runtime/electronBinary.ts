import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's own program where it has been fetched (`npm run electron:get`), else null. Never downloads. */
export function findElectronBinary(root: string): string | null {
  const pointer = join(root, 'node_modules/electron/path.txt');
  if (!existsSync(pointer)) return null;
  const binary = join(root, 'node_modules/electron/dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
