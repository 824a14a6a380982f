import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import { contentAt, revisionsOf } from '../../storage/repositories/revisions.ts';
import type { Deps } from '../deps.ts';
import { revise } from './revise.ts';

/** A record's revisions (修订), the newest first. */
export const createListRevisions =
  ({ session, store }: Deps) =>
  ({
    id,
    after,
    limit,
  }: Input<'records.revisions'>): Result<Output<'records.revisions'>, Failure<'records.revisions'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const record = findRecord(store.db, id);
    if (!record) return err({ type: 'record/not-found', id });
    const below = /^\d{1,15}$/u.test(after ?? '') ? Number(after) : Number.MAX_SAFE_INTEGER;
    const found = revisionsOf(store.db, id, below, limit);
    const rows = found.map(({ savedAt, ...revision }) => ({
      ...revision,
      savedAt: rfc3339(savedAt),
      current: revision.number === record.revision.number,
    }));
    const last = found.at(-1);
    return ok({ rows, next: last && found.length === limit ? String(last.number) : null });
  };

/** Goes back: the earlier content becomes the next revision, and who went back is one of its authors. */
export const createRestoreRevision =
  (deps: Deps) =>
  ({ id, base, revision }: Input<'records.restore'>): Result<Output<'records.restore'>, Failure<'records.restore'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    return revise(deps, { id, base }, person, (now, db) => {
      const earlier = contentAt(db, id, revision);
      if (!earlier) return err({ type: 'record/not-found', id });
      // Whoever wrote since then wrote this record too, and may not approve it.
      return ok({ ...earlier, authors: [...new Set([...now.authors, ...earlier.authors, person.id])] });
    });
  };
