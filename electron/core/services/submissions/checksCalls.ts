import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { decidable } from '#shared/domain/checks/checks.ts';
import { editable } from '#shared/domain/review/review.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { write } from '../../storage/db.ts';
import { insertDecision } from '../../storage/repositories/decisions.ts';
import type { Deps } from '../deps.ts';
import { checkSubmission } from './checkSubmission.ts';
import { loadSubmission } from './loadSubmission.ts';

/** Checks a submission as it stands. */
export const createRunChecks =
  (deps: Deps) =>
  async ({ submission }: Input<'checks.run'>): Promise<Result<Output<'checks.run'>, Failure<'checks.run'>>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadSubmission(deps.store.db, submission);
    return loaded.ok ? ok(await checkSubmission(deps, loaded.value)) : loaded;
  };

/** Records what a person says about a finding; it hangs on the finding's key, so a re-run keeps it. */
export const createDecideFinding =
  (deps: Deps) =>
  async (input: Input<'checks.decide'>): Promise<Result<null, Failure<'checks.decide'>>> => {
    const { submission, finding: key, decision, reason } = input;
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadSubmission(deps.store.db, submission);
    if (!loaded.ok) return loaded;
    const { state } = loaded.value.submission;
    if (!editable(state)) return err({ type: 'record/frozen', state });
    const finding = (await checkSubmission(deps, loaded.value)).findings.find((found) => found.key === key);
    if (!finding) return err({ type: 'checks/finding-gone' });
    if (!decidable(finding)) return err({ type: 'checks/not-decidable' });

    const { person } = unlocked.value;
    const at = deps.clock.now();
    const written = write(deps.store.db, (db) => {
      insertDecision(db, submission, { finding: key, decision, reason, by: person.name, person: person.id, at });
    });
    if (!written.ok) return written;
    deps.announce('submissions.changed', { ids: [submission] });
    return ok(null);
  };
