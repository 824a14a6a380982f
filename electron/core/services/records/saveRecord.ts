import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { interpretationFields } from '#shared/contract/fields.ts';
import { linksOf } from '#shared/domain/interpretation/linksOf.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { searchText } from '#shared/domain/record/searchText.ts';
import { editable } from '#shared/domain/review/review.ts';
import { classificationMark } from '#shared/domain/screening/classificationMark.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { inWrite } from '../../storage/db.ts';
import { findRecord, type StoredRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { addRevision } from './addRevision.ts';

type Saved = Result<Output<'records.save'>, Failure<'records.save'>>;

/**
 * Saves one edit as the record's next revision. When it answers `ok`, the bytes are on the disk:
 * this is the only source of the 已落盘 light.
 */
export const createSaveRecord =
  (deps: Deps) =>
  ({ id, base, content }: Input<'records.save'>): Saved => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;

    const result = inWrite(deps.store.db, (db): Saved => {
      const found = findRecord(db, id);
      if (!found) return err({ type: 'record/not-found', id });
      if (!editable(found.state)) return err({ type: 'record/frozen', state: found.state });
      if (found.revision.number !== base) return err({ type: 'record/stale', current: found.revision.number });

      const next = nextContent(found, content, person.id);
      if (!next.ok) return next;
      const mark = classificationMark(searchText(next.value));
      if (mark !== null) return err({ type: 'record/classified', mark });

      const at = deps.clock.now();
      const { number, digest } = addRevision(db, {
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
  };

/** What the window may change, over what it may not: a policy's words, links, clauses and authors are the core's. */
function nextContent(
  found: StoredRecord,
  edit: Input<'records.save'>['content'],
  person: PersonId,
): Result<RecordContent, Failure<'records.save'>> {
  const before = found.content;
  const authors = before.authors.includes(person) ? before.authors : [...before.authors, person];
  const envelope = { ...before, ...edit, authors };
  if (before.kind !== 'interpretation') return ok({ ...envelope, fields: before.fields });

  const fields = interpretationFields.safeParse(edit.fields);
  if (!fields.success) return err({ type: 'record/bad-fields', path: fields.error.issues[0]?.path.join('.') ?? '' });
  const spans = linksOf(fields.data);
  const links = before.links.map((link) => (link.type === 'interprets' ? { ...link, spans } : link));
  return ok({ ...envelope, links, fields: fields.data as unknown as JsonObject });
}
