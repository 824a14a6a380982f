import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Clock } from './ports.ts';

/** Days of log that are kept. */
const kept = 14;

/**
 * Where bugs go: one JSON line per fault, under the reference the person was told.
 *
 * A stack names our code, never an officer's words; messages of our own throws carry ids and names
 * of rules, not text of documents.
 */
export function createReport(folder: string, clock: Clock): (thrown: unknown) => string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const old of readdirSync(folder).sort().slice(0, -kept)) rmSync(join(folder, old), { force: true });
  return (thrown) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    const file = join(folder, `${civilDateOf(clock.now())}.jsonl`);
    const destination = pino.destination({ dest: file, sync: true, append: true });
    pino({ base: { pid: process.pid } }, destination).error({ reference, err: thrown });
    destination.end();
    return reference;
  };
}
