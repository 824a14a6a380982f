import { rm } from 'node:fs/promises';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { replayReview } from '#shared/protocol/reviewChain.ts';
import { parseReviewLine } from '#shared/protocol/reviewLine.ts';
import { protocolCrypto } from '../../signing/protocolCrypto.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { inWrite } from '../../storage/db.ts';
import { queueDelivery } from '../../storage/repositories/deliveries.ts';
import { insertPackage, type StoredPackage } from '../../storage/repositories/packages.ts';
import { findPerson } from '../../storage/repositories/people.ts';
import { appendLine, linesOf } from '../../storage/repositories/reviewLines.ts';
import { moveSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { projectSubmission } from '../records/project.ts';
import { openKey } from '../session/openKey.ts';
import { makeLine, type AddedLine } from './addLine.ts';
import { decidableBy, type Decidable } from './decide.ts';
import { loadReview } from './loadReview.ts';
import { packApproved } from './packApproved.ts';

type Approved = Result<Output<'review.approve'>, DecideRefusal>;

/**
 * Approves (同意): a signed act that binds to the exact bytes that were shown. The passphrase is
 * asked at the act itself, so that a desk somebody walked away from signs nothing.
 *
 * The last step of the route also makes the package. Its ZIP is built, synced and put to our own
 * verifier before the transaction that names it; a crash in between leaves a file nobody refers to,
 * and no approval.
 */
export const createApprove =
  (deps: Deps) =>
  async (input: Input<'review.approve'>): Promise<Approved> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    const stored = findPerson(deps.store.db, person.id);
    if (!stored) throw new Error(`Unlocked person ${person.id} is not in the store`);
    const key = await openKey(deps, stored, input.passphrase);
    if (!key.ok) return key;
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
  const state = stateAfter(may.value, line);
  if (state === null) return err({ type: 'review/not-your-step', step: may.value.step });
  const packed = state === 'approved' ? await packApproved(deps, may.value, line, key) : ok(null);
  if (!packed.ok) return packed;

  const written = inWrite(deps.store.db, (db): Approved => {
    // Somebody may have acted, or a new roster may have come, while the package was built.
    const now = loadReview({ ...deps.store, db }, id);
    if (!now.ok) return now;
    const still = decidableBy(now.value, person, 'approve', input);
    if (!still.ok) return still;
    const moved = linesOf(db, id).at(-1)?.digest !== last?.digest || still.value.roster.jws !== may.value.roster.jws;
    if (moved) return err({ type: 'review/changed-since-shown' });
    appendLine(db, id, line);
    if (packed.value === null) return ok({ packageId: null });
    insertPackage(db, packed.value);
    // Only 主动公开 is for everybody's eyes: what is not stays in the register, approved and packed.
    if (now.value.record.records.every(({ attribute }) => attribute.code === 'ZD')) {
      queueDelivery(db, packed.value.id, line.at);
    }
    moveSubmission(db, id, 'approved', now.value.submission.round, line.at);
    projectSubmission(deps, db, id);
    return ok({ packageId: packed.value.id });
  });
  if (written.ok) announceApproval(deps, input, packed.value);
  else if (packed.value) await rm(deps.store.packageFile(packed.value.id), { force: true });
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

/** What the chain adds up to with this line at its end, by the verifier's own replay; null when the line would not count. */
function stateAfter({ review, roster }: Decidable, { jws, seq }: AddedLine): 'in-review' | 'approved' | null {
  const signed = parseReviewLine(jws, protocolCrypto.sha256);
  if (!signed.ok) throw new Error(`The approval line made does not parse: ${signed.error.why}`);
  const { approvals, state } = replayReview([...review.chain, signed.value], review.subject, roster.value);
  if (!approvals.some((approval) => approval.line === seq)) return null;
  return state === 'approved' ? 'approved' : 'in-review';
}

function announceApproval(deps: Deps, { submission }: Input<'review.approve'>, packed: StoredPackage | null): void {
  deps.announce('submissions.changed', { ids: [submission] });
  if (!packed) return;
  deps.announce('delivery.changed', {});
  deps.wakeDelivery();
}
