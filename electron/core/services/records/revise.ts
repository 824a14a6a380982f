import type { RevisionView, SaveRefusal } from '#shared/contract/records.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { attachmentsIn } from '#shared/domain/form/attachmentsIn.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import { searchText } from '#shared/domain/record/searchText.ts';
import { editable } from '#shared/domain/review/review.ts';
import { classificationMark } from '#shared/domain/screening/classificationMark.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { inWrite, type WriteDb } from '../../storage/db.ts';
import { isBlobNamed } from '../../storage/repositories/blobRows.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { addRevision } from './addRevision.ts';

type Revised = Result<RevisionView, SaveRefusal>;

/**
 * Writes a record's next revision over `base`: the one way in which words change, whoever asks (a save,
 * an import, going back). When it answers `ok`, the bytes are on the disk: this is the only source of
 * the 已落盘 light.
 */
export function revise(
  deps: Deps,
  target: { readonly id: RecordId; readonly base: number },
  person: Person,
  change: (content: RecordContent, db: WriteDb) => Result<RecordContent, SaveRefusal>,
): Revised {
  const { id, base } = target;
  const result = inWrite(deps.store.db, (db): Revised => {
    const found = findRecord(db, id);
    if (!found) return err({ type: 'record/not-found', id });
    if (!editable(found.state)) return err({ type: 'record/frozen', state: found.state });
    if (found.revision.number !== base) return err({ type: 'record/stale', current: found.revision.number });

    const next = change(found.content, db);
    if (!next.ok) return next;
    const mark = classificationMark(searchText(next.value));
    if (mark !== null) return err({ type: 'record/classified', mark });
    const unknown = attachmentsIn(next.value.fields).find(({ sha256 }) => !isBlobNamed(db, sha256));
    if (unknown) return err({ type: 'record/bad-fields', path: unknown.name });

    const at = deps.clock.now();
    const { number, digest } = addRevision(deps, db, {
      record: id,
      after: found.revision,
      content: next.value,
      author: person.id,
      at,
    });
    return ok({ number, digest, savedAt: rfc3339(at), author: person.name });
  });

  // Only after the commit: a listener re-reads at once, and must not read the past.
  if (result.ok) deps.announce('records.changed', { ids: [id] });
  return result;
}
