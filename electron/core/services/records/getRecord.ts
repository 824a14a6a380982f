import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { RecordView } from '#shared/contract/records.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { findRecord, type StoredRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';

/** One record at its newest revision. */
export const createGetRecord =
  ({ session, store }: Deps) =>
  ({ id }: Input<'records.get'>): Result<Output<'records.get'>, Failure<'records.get'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const found = findRecord(store.db, id);
    return found ? ok(toView(found)) : err({ type: 'record/not-found', id });
  };

export const toView = ({ id, submission, content, revision, state }: StoredRecord): RecordView => ({
  id,
  submission,
  content,
  revision: { ...revision, savedAt: rfc3339(revision.savedAt) },
  state,
});
