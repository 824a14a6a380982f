import { readFileSync } from 'node:fs';

/** Whether the process that a lock file names, other than this one, still runs. */
export function holderIsAlive(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === process.pid || !(holder > 0)) return false;
    process.kill(holder, 0);
    return true;
  } catch {
    // No file, not a file, or nobody of that name.
    return false;
  }
}
