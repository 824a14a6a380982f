import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Clock } from './ports.ts';

/** Days of log that are kept. */
const kept = 14;
const ofOneDay = /^\d{4}-\d{2}-\d{2}\.jsonl$/u;

/**
 * Where bugs go: one JSON line per fault, under the reference the person was told.
 *
 * A stack names our code, never an officer's words; messages of our own throws carry ids and names
 * of rules, not text of documents. A log that can't be written is no second fault: the reference is
 * given all the same, and whatever made the first one goes on.
 */
export function createReport(folder: string, clock: Clock): (thrown: unknown) => string {
  attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const days = readdirSync(folder).filter((name) => ofOneDay.test(name));
    for (const old of days.sort().slice(0, -kept)) rmSync(join(folder, old), { force: true });
  });
  return (thrown) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    const file = join(folder, `${civilDateOf(clock.now())}.jsonl`);
    const write = (line: string): void => attempt(() => appendFileSync(file, line, { mode: 0o600 }));
    pino({ base: { pid: process.pid } }, { write }).error({ reference, err: thrown });
    return reference;
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The disk is full or gone; there is nowhere left to say so.
  }
}
