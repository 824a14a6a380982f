import type { Input, Output } from '#shared/contract/contract.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { inWrite } from '../../storage/db.ts';
import { moveSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { projectSubmission } from '../records/project.ts';
import { addLine } from './addLine.ts';
import { decidableBy } from './decide.ts';
import { loadReview } from './loadReview.ts';

type Returned = Result<Output<'review.return'>, DecideRefusal>;

/** Sends a submission back with reasons (退回): a signed act; every approval before it is void. */
export const createReturn =
  (deps: Deps) =>
  (input: Input<'review.return'>): Returned => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person, key } = unlocked.value;
    const { submission: id, reason } = input;

    const result = inWrite(deps.store.db, (db): Returned => {
      const loaded = loadReview({ ...deps.store, db }, id);
      if (!loaded.ok) return loaded;
      const may = decidableBy(loaded.value, person, 'return', input);
      if (!may.ok) return may;
      const { step, review } = may.value;
      const { revision, parts } = review.subject;
      const by = { person: person.id, name: person.name, role: step };
      const { at } = addLine(deps, db, id, { act: 'return', step, by, reason, revision, parts }, key);
      moveSubmission(db, id, 'returned', review.submission.round, at);
      projectSubmission(deps, db, id);
      return ok(null);
    });
    if (result.ok) deps.announce('submissions.changed', { ids: [id] });
    return result;
  };
