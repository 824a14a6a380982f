import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from './db.ts';
import type { Store } from './openStore.ts';
import { isBlobNamed } from './repositories/blobRows.ts';
import { findPackage } from './repositories/packages.ts';

/** What is younger may belong to work that is under way, here or in a second process on the same folder. */
const quietMs = 24 * 3_600_000;
/** Names looked at before anybody else gets a turn. */
const atOnce = 500;

const temporary = /\.(?:part|tmp)$/u;
const blobName = /^[\da-f]{64}$/u;
const packageName = /^([\da-f-]{36})\.zip$/u;

/**
 * Takes away what a crash left: half-written files, and blobs and packages that were on the disk
 * before the row that would have named them. Touches only names that we give, and only day-old ones.
 */
export async function sweepLeftovers({ db, folder }: Store, now: Instant, signal: AbortSignal): Promise<void> {
  let looked = 0;
  for (const place of placesOf(folder)) {
    for (const name of readdirSync(place)) {
      looked += 1;
      if (looked % atOnce === 0) await breathe();
      if (signal.aborted) return;
      // Asked and removed in one breath: between the two nobody can come to need it.
      if (isLeftover(db, name) && isOld(join(place, name), now)) rmSync(join(place, name), { force: true });
    }
  }
}

function* placesOf(folder: string): Generator<string> {
  yield join(folder, 'packages');
  const blobs = join(folder, 'blobs');
  if (!existsSync(blobs)) return;
  for (const entry of readdirSync(blobs, { withFileTypes: true }))
    if (entry.isDirectory()) yield join(blobs, entry.name);
}

function isLeftover(db: ReadDb, name: string): boolean {
  if (temporary.test(name)) return true;
  if (blobName.test(name)) return !isBlobNamed(db, name);
  const id = packageName.exec(name)?.[1];
  return id !== undefined && findPackage(db, id as PackageId) === null;
}

function isOld(file: string, now: Instant): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.mtimeMs < now - quietMs;
}
