import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

export interface InstalledPack {
  readonly id: string;
  readonly version: string;
  readonly jws: string;
  readonly installedAt: Instant;
}

export interface RefusedPack {
  readonly id: string;
  readonly version: string;
  readonly mistakes: readonly PackMistake[];
  readonly at: Instant;
}

/** The pack that was installed last. */
export const lastInstalledPack = (db: ReadDb): InstalledPack | null =>
  db
    .prepare<[], InstalledPack>(
      'SELECT id, version, jws, installed_at AS installedAt FROM rule_pack ORDER BY seq DESC LIMIT 1',
    )
    .get() ?? null;

/** Every version of this pack that was ever installed. */
export const installedVersions = (db: ReadDb, id: string): readonly string[] =>
  db.prepare<[string], string>('SELECT version FROM rule_pack WHERE id = ?').pluck().all(id);

export function insertPack(db: WriteDb, pack: InstalledPack, by: PersonId): void {
  db.prepare('INSERT INTO rule_pack (id, version, jws, installed_by, installed_at) VALUES (?, ?, ?, ?, ?)').run(
    pack.id,
    pack.version,
    pack.jws,
    by,
    pack.installedAt,
  );
}

export function lastRefusedPack(db: ReadDb): RefusedPack | null {
  const row = db
    .prepare<[], Omit<RefusedPack, 'mistakes'> & { readonly mistakes: string }>(
      'SELECT id, version, mistakes, at FROM rule_pack_refused ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return row ? { ...row, mistakes: JSON.parse(row.mistakes) as readonly PackMistake[] } : null;
}

export function insertRefusedPack(db: WriteDb, { id, version, mistakes, at }: RefusedPack): void {
  db.prepare('INSERT INTO rule_pack_refused (id, version, mistakes, at) VALUES (?, ?, ?, ?)').run(
    id,
    version,
    JSON.stringify(mistakes),
    at,
  );
}

export interface UnfinishedRecord {
  readonly record: RecordId;
  readonly submission: SubmissionId;
  readonly title: string;
  readonly kind: string;
}

/** Records of these kinds that are not approved yet, the latest saved first. */
export const unfinishedOfKinds = (db: ReadDb, kinds: readonly string[]): readonly UnfinishedRecord[] =>
  db
    .prepare<[string], UnfinishedRecord>(
      `SELECT id AS record, submission, title, kind FROM record
       WHERE kind IN (SELECT value FROM json_each(?)) AND state IN ('draft', 'returned', 'in-review')
       ORDER BY saved_at DESC, row DESC`,
    )
    .all(JSON.stringify(kinds));
