import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one line; `fact` must hold no content of any record and no secret. */
export type ShellLog = (event: string, fact?: Readonly<Record<string, unknown>>) => void;

/** A log that is still there after a crash: each line is appended at once. One older file is kept. */
export function openShellLog(folder: string, now: () => Date): ShellLog {
  const file = join(folder, 'shell.log');
  return (event, fact = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...fact })}\n`);
    } catch {
      // A full disk must not take the window down with the log.
    }
  };
}

const maxBytes = 1_000_000;
