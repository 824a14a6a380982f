import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { mayBeReopened } from '#shared/domain/delivery/delivery.ts';
import { canDo } from '#shared/domain/review/canDo.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { inWrite } from '../../storage/db.ts';
import { latestDelivery } from '../../storage/repositories/deliveries.ts';
import { findSubmission, moveSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { projectSubmission } from '../records/project.ts';
import { addLine } from '../review/addLine.ts';
import { chainOf } from '../review/chainOf.ts';

type Withdrawn = Result<Output<'submissions.withdraw'>, Failure<'submissions.withdraw'>>;

/**
 * Takes a submission back: from review, after the portal sent its package back, or to correct what it
 * published (更正): the next package names the published one in `supersedes`. Only whoever submitted it
 * may; approvals before it are void. A package on its way stays as it is.
 */
export const createWithdraw =
  (deps: Deps) =>
  ({ submission: id, reason }: Input<'submissions.withdraw'>): Withdrawn => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person, key } = unlocked.value;

    const result = inWrite(deps.store.db, (db): Withdrawn => {
      const submission = findSubmission(db, id);
      if (!submission) return err({ type: 'submission/not-found', id });
      const { state } = submission;
      const open = canDo('withdraw', state) && (state !== 'approved' || mayBeReopened(latestDelivery(db, id)));
      if (!open) return err({ type: 'review/wrong-state', state });
      const submitted = chainOf(db, id).findLast(({ line }) => line.act === 'submit')?.line;
      if (submitted?.by.person !== person.id) return err({ type: 'review/not-yours' });

      const { revision, parts } = submitted;
      const by = { person: person.id, name: person.name, role: 'officer' };
      const { at } = addLine(deps, db, id, { act: 'withdraw', step: 'officer', by, reason, revision, parts }, key);
      moveSubmission(db, id, 'draft', submission.round, at);
      projectSubmission(deps, db, id);
      return ok(null);
    });
    if (result.ok) deps.announce('submissions.changed', { ids: [id] });
    return result;
  };
