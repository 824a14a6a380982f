import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { latestDelivery } from '../../storage/repositories/deliveries.ts';
import type { Deps } from '../deps.ts';
import { toView } from '../records/getRecord.ts';
import { chainOf } from '../review/chainOf.ts';
import { interpretationDue } from './interpretationDue.ts';
import { loadSubmission } from './loadSubmission.ts';

type Opened = Result<Output<'studio.open'>, Failure<'studio.open'>>;

/** Everything the studio shows of one submission; its checks come by `checks.run`. */
export const createOpenStudio =
  ({ session, store, clock, rules }: Deps) =>
  ({ submission: id }: Input<'studio.open'>): Opened => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadSubmission(store.db, id);
    if (!loaded.ok) return loaded;
    const { submission, policy, interpretation } = loaded.value;
    const last =
      submission.state === 'returned' ? chainOf(store.db, id).findLast(({ line }) => line.act === 'return') : undefined;
    return ok({
      submission: id,
      state: submission.state,
      policy: toView(policy),
      interpretation: toView(interpretation),
      returned: last ? { by: last.line.by.name, reason: last.line.reason ?? '', at: last.line.at } : null,
      delivery: latestDelivery(store.db, id),
      due: interpretationDue(policy.content.date, civilDateOf(clock.now()), rules),
    });
  };
