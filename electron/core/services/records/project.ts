import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { WriteDb } from '../../storage/db.ts';
import { replaceClocks } from '../../storage/repositories/recordClocks.ts';
import { linkedBy, linksFrom, replaceLinks, typesOfLinksTo } from '../../storage/repositories/recordLinks.ts';
import { findRecord, recordsOf, type StoredRecord } from '../../storage/repositories/records.ts';
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

/** One record, and nothing that hangs on it; answers whether a clock of it has moved. */
export function projectAlone(deps: ProjectDeps, db: WriteDb, id: RecordId): boolean {
  const record = findRecord(db, id);
  return record !== null && project(deps, db, record).moved;
}

/** The records of a submission: it was submitted, decided about or taken back. */
export function projectSubmission(deps: ProjectDeps, db: WriteDb, submission: SubmissionId): void {
  for (const record of recordsOf(db, submission)) project(deps, db, record);
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

/** Records whose clocks look at this one. */
const dependants = ({ rules: { pack } }: ProjectDeps, db: WriteDb, id: RecordId): readonly RecordId[] =>
  typesOfLinksTo(db, id).flatMap((type) => {
    const kinds = pack.kinds.filter((kind) => looksThrough(kind, type)).map(({ key }) => key);
    return kinds.length === 0 ? [] : linkedBy(db, id, type, kinds);
  });

/** Whether a kind's clocks look through links of this type. */
const looksThrough = (kind: Kind, type: string): boolean =>
  kind.clocks.some(({ from, until }) =>
    [...from, ...until].some(
      (source) =>
        ('link' in source && source.link === type) || ('publishedOf' in source && source.publishedOf === type),
    ),
  );
