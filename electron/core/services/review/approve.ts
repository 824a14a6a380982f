import type { Input, Output } from '#shared/contract/contract.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { openPersonKey } from '../../signing/personKey.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { inWrite } from '../../storage/db.ts';
import { queueDelivery } from '../../storage/repositories/deliveries.ts';
import { insertPackage } from '../../storage/repositories/packages.ts';
import { findPerson } from '../../storage/repositories/people.ts';
import { appendLine, linesOf } from '../../storage/repositories/reviewLines.ts';
import { moveSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { makeLine, type AddedLine } from './addLine.ts';
import { decidableBy, type Decidable } from './decide.ts';
import { loadReview } from './loadReview.ts';
import { packApproved, type PackedApproval } from './packApproved.ts';

type Approved = Result<Output<'review.approve'>, DecideRefusal>;

/**
 * Approves (同意): a signed act that binds to the exact bytes that were shown. The passphrase is
 * asked at the act itself, so that a desk somebody walked away from signs nothing.
 *
 * The last step of the route also makes the package. Its ZIP is built and synced before the
 * transaction that names it; a crash in between leaves a file nobody refers to, and no approval.
 */
export const createApprove =
  (deps: Deps) =>
  async (input: Input<'review.approve'>): Promise<Approved> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    const stored = findPerson(deps.store.db, person.id);
    if (!stored) throw new Error(`Unlocked person ${person.id} is not in the store`);
    const key = await openPersonKey(stored.wrappedKey, input.passphrase, deps.custody);
    if (!key.ok) return err({ type: 'session/wrong-passphrase' });
    try {
      return await approveWith(deps, input, person, key.value);
    } finally {
      key.value.close();
    }
  };

async function approveWith(
  deps: Deps,
  input: Input<'review.approve'>,
  person: Person,
  key: SigningKey,
): Promise<Approved> {
  const { submission: id } = input;
  const loaded = loadReview(deps.store, id);
  if (!loaded.ok) return loaded;
  const may = decidableBy(loaded.value, person, 'approve', input);
  if (!may.ok) return may;

  const last = linesOf(deps.store.db, id).at(-1) ?? null;
  const line = approvalLine(deps, may.value, person, key, last);
  const packed = completes(may.value) ? await packApproved(deps, may.value, line, key) : ok(null);
  if (!packed.ok) return packed;

  const written = inWrite(deps.store.db, (db): Approved => {
    // Somebody may have acted while the package was built: the chain's end decides.
    if (linesOf(db, id).at(-1)?.digest !== last?.digest) return err({ type: 'review/changed-since-shown' });
    appendLine(db, id, line);
    if (packed.value === null) return ok({ packageId: null });
    insertPackage(db, packed.value);
    queueDelivery(db, packed.value.id, line.at);
    moveSubmission(db, id, 'approved', may.value.review.submission.round, line.at);
    return ok({ packageId: packed.value.id });
  });
  if (written.ok) announceApproval(deps, input, packed.value);
  return written;
}

function approvalLine(
  deps: Deps,
  may: Decidable,
  person: Person,
  key: SigningKey,
  last: Parameters<typeof makeLine>[1],
): AddedLine {
  const { revision, parts, record } = may.review.subject;
  const by = { person: person.id, name: person.name, role: may.step };
  return makeLine(deps, last, record, { act: 'approve', step: may.step, by, reason: null, revision, parts }, key);
}

/** Whether this approval is the last one the route asks for. */
function completes({ outcome, step }: Decidable): boolean {
  const done = new Set([...outcome.approvals.map((approval) => approval.step), step]);
  return (outcome.route ?? []).flat().every((role) => done.has(role));
}

function announceApproval(deps: Deps, { submission }: Input<'review.approve'>, packed: PackedApproval | null): void {
  deps.announce('submissions.changed', { ids: [submission] });
  if (!packed) return;
  deps.announce('delivery.changed', {});
  deps.wakeDelivery();
}
