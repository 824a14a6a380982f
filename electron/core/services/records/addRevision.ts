import { searchText } from '#shared/domain/record/searchText.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { WriteDb } from '../../storage/db.ts';
import { appendRevision } from '../../storage/repositories/records.ts';
import { indexLater, indexRecord } from '../../storage/repositories/searchIndex.ts';
import { projectRecord } from './project.ts';
import type { ProjectDeps } from './projectDeps.ts';
import { sealContent } from './sealContent.ts';

export interface NextRevision {
  readonly record: RecordId;
  /** The revision this one follows; null for the first. */
  readonly after: { readonly number: number; readonly digest: string } | null;
  readonly content: RecordContent;
  readonly author: string;
  readonly at: Instant;
}

/** Adds the next link of a record's chain, and moves with it what hangs on its words: search, links, clocks, marks. */
export function addRevision(
  deps: ProjectDeps,
  db: WriteDb,
  next: NextRevision,
): { readonly number: number; readonly digest: string } {
  const { content, json, digest } = sealContent(next.content);
  const number = (next.after?.number ?? 0) + 1;
  appendRevision(db, {
    record: next.record,
    number,
    parent: next.after?.digest ?? null,
    digest,
    content,
    json,
    author: next.author,
    savedAt: next.at,
  });
  if (next.after === null) indexRecord(db, next.record, searchText(content));
  else indexLater(db, next.record);
  projectRecord(deps, db, { id: next.record, content });
  return { number, digest };
}
