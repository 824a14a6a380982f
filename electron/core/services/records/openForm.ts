import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { FormView, LinkedRecord } from '#shared/contract/forms.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { latestDelivery, publicUrlOf } from '../../storage/repositories/deliveries.ts';
import { linksFrom, linksTo, type LinkedHead } from '../../storage/repositories/recordLinks.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { chainOf } from '../review/chainOf.ts';
import { clocksNow } from './clockFacts.ts';
import { toView } from './getRecord.ts';

type Opened = Result<Output<'records.form'>, Failure<'records.form'>>;

/** Everything the form of one record shows beside its fields; its checks come by `checks.run`. */
export const createOpenForm =
  (deps: Deps) =>
  ({ id }: Input<'records.form'>): Opened => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { db } = deps.store;
    const record = findRecord(db, id);
    if (!record) return err({ type: 'record/not-found', id });
    const back = linksTo(db, id);
    const view: FormView = {
      record: toView(record),
      clocks: clocksNow(deps, db, record),
      links: [...linksFrom(db, id).map(linked(true)), ...back.map(linked(false))],
      returned: latestReturn(deps, record),
      delivery: latestDelivery(db, record.submission),
      publicUrl: publicUrlOf(db, record.submission),
      // Of the successor's link: what replaces this record names it.
      supersededBy: back.filter(({ type }) => type === 'replaces').map(linked(false)),
    };
    return ok(view);
  };

function latestReturn(
  { store }: Deps,
  { submission, state }: Pick<FormView['record'], 'submission' | 'state'>,
): FormView['returned'] {
  if (state !== 'returned') return null;
  const line = chainOf(store.db, submission).findLast(({ line: { act } }) => act === 'return')?.line;
  return line ? { by: line.by.name, reason: line.reason ?? '', at: line.at } : null;
}

const linked =
  (from: boolean) =>
  ({ id, submission, kind, title, state, type }: LinkedHead): LinkedRecord => ({
    id,
    submission,
    kind,
    title,
    state,
    type,
    from,
  });
