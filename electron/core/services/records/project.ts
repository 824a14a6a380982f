import { kindOf } from '#shared/domain/form/formOf.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { write, type WriteDb } from '../../storage/db.ts';
import { provisionalRecords, replaceClocks } from '../../storage/repositories/recordClocks.ts';
import { linksFrom, linksTo, replaceLinks } from '../../storage/repositories/recordLinks.ts';
import { findRecord, recordsOf, type StoredRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { clocksNow } from './clockFacts.ts';
import { markRecord } from './markRecord.ts';
import type { ProjectDeps } from './projectDeps.ts';

/**
 * Works out what is kept beside a record for lists, 今日 and the ledger: its links, its clocks, its marks.
 * Called in the same transaction as whatever changed the record, so that none of them can lag behind.
 */
export function projectRecord(deps: ProjectDeps, db: WriteDb, record: Pick<StoredRecord, 'id' | 'content'>): void {
  const { id } = record;
  const { relinked } = project(deps, db, record);
  // Clocks of others may run from this record's dates or its publication; marks of others count its links.
  const others = new Set([...dependants(deps, db, id), ...relinked]);
  others.delete(id);
  for (const other of others) projectAlone(deps, db, other);
}

/** It was published: those that wait for that day, and those whose marks count it. */
export function projectPublished(deps: ProjectDeps, db: WriteDb, id: RecordId): void {
  const record = findRecord(db, id);
  if (!record) return;
  projectRecord(deps, db, record);
  for (const { id: other } of linksFrom(db, id)) projectAlone(deps, db, other);
}

/** One record, and nothing that hangs on it. */
export function projectAlone(deps: ProjectDeps, db: WriteDb, id: RecordId): void {
  const record = findRecord(db, id);
  if (record) project(deps, db, record);
}

/** The records of a submission: it was submitted, decided about or taken back. */
export function projectSubmission(deps: ProjectDeps, db: WriteDb, submission: SubmissionId): void {
  for (const record of recordsOf(db, submission)) project(deps, db, record);
}

/** Records with a clock that was reckoned by weekday alone: a calendar has come. Answers how many moved. */
export const reprojectProvisional = (deps: Pick<Deps, 'rules' | 'clock' | 'store'>): number =>
  reproject(deps, provisionalRecords(deps.store.db));

/** Records in one transaction: short ones let typing through between them. */
const atOnce = 500;

function reproject(deps: Pick<Deps, 'rules' | 'clock' | 'store'>, ids: readonly RecordId[]): number {
  let moved = 0;
  for (let from = 0; from < ids.length; from += atOnce) {
    const written = write(deps.store.db, (db) =>
      ids
        .slice(from, from + atOnce)
        .map((id) => findRecord(db, id))
        .filter((record) => record !== null)
        .reduce((count, record) => count + (project(deps, db, record).moved ? 1 : 0), 0),
    );
    // Clocks are worked out anew at the next save all the same; a full disk must not undo the new rules.
    if (!written.ok) break;
    moved += written.value;
  }
  return moved;
}

interface Projected {
  readonly moved: boolean;
  /** Records at the other end of links that came or went. */
  readonly relinked: readonly RecordId[];
}

function project(deps: ProjectDeps, db: WriteDb, record: Pick<StoredRecord, 'id' | 'content'>): Projected {
  const { id, content } = record;
  const relinked = replaceLinks(
    db,
    id,
    content.links.flatMap(({ type, to }) => (typeof to === 'string' ? [{ type, to }] : [])),
  );
  const clocks = clocksNow(deps, db, record);
  const moved = replaceClocks(db, id, clocks);
  markRecord(deps, db, record, clocks);
  return { moved, relinked };
}

const dependants = (deps: ProjectDeps, db: WriteDb, id: RecordId): readonly RecordId[] =>
  linksTo(db, id)
    .filter(({ kind, type }) => looksAt(kindOf(deps.rules.pack, kind), type))
    .map(({ id: other }) => other);

/** Whether a kind's clocks look through links of this type. */
const looksAt = (kind: Kind | undefined, type: string): boolean =>
  kind?.clocks.some(({ from, until }) =>
    [...from, ...until].some(
      (source) =>
        ('link' in source && source.link === type) || ('publishedOf' in source && source.publishedOf === type),
    ),
  ) === true;
