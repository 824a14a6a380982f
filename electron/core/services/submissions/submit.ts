import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { blocks } from '#shared/domain/checks/checks.ts';
import { canDo } from '#shared/domain/review/canDo.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { inWrite, type ReadDb } from '../../storage/db.ts';
import { freezePart } from '../../storage/repositories/frozenParts.ts';
import { moveSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { actingRoles } from '../review/actingRoles.ts';
import { projectSubmission } from '../records/project.ts';
import { addLine } from '../review/addLine.ts';
import { loadRoster } from '../review/loadReview.ts';
import { checkSubmission } from './checkSubmission.ts';
import { decisionsNow } from './decisionsNow.ts';
import { freezeSubmission } from './freezeSubmission.ts';
import { loadSubmission } from './loadSubmission.ts';

type Submitted = Result<Output<'submissions.submit'>, Failure<'submissions.submit'>>;

/**
 * Sends the records of a submission to review as one (三同步): checks, freezes the bytes, signs.
 *
 * The documents are made before the transaction, because printing takes a second; the transaction
 * then makes sure that the words and the decisions are still the ones that were frozen, and that the
 * person is still here.
 */
export const createSubmit =
  (deps: Deps) =>
  async ({ submission: id }: Input<'submissions.submit'>): Promise<Submitted> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person, key } = unlocked.value;
    if (!maySubmit(deps.store.db, person)) return err({ type: 'submit/not-an-officer' });
    const loaded = loadSubmission(deps.store.db, id);
    if (!loaded.ok) return loaded;
    const { state } = loaded.value.submission;
    if (!canDo('submit', state)) return err({ type: 'review/wrong-state', state });

    const register = loaded.value.records.find(
      ({ content }) => kindOf(deps.rules.pack, content.kind)?.delivered !== true,
    );
    if (register) return err({ type: 'submit/not-delivered', kind: register.content.kind });

    const report = await checkSubmission(deps, loaded.value);
    const blocking = report.findings.filter((finding) => blocks(finding, report.decisions));
    if (blocking.length > 0) return err({ type: 'submit/blocked', findings: blocking.map((finding) => finding.key) });
    const frozen = await freezeSubmission(deps, loaded.value, report);
    if (!frozen.ok) return frozen;

    const result = inWrite(deps.store.db, (db): Submitted => {
      const now = loadSubmission(db, id);
      if (!now.ok) return now;
      const { submission, records } = now.value;
      // The key that signs is the one that was unlocked when the person asked; a lock since then takes it away.
      if (deps.session.current()?.key !== key) return err({ type: 'session/locked' });
      if (!canDo('submit', submission.state)) return err({ type: 'review/wrong-state', state: submission.state });
      const unchanged =
        records.length === loaded.value.records.length &&
        records.every(({ revision }, index) => revision.digest === loaded.value.records[index]?.revision.digest) &&
        JSON.stringify(decisionsNow(db, id)) === JSON.stringify(report.decisions);
      if (!unchanged) return err({ type: 'submit/changed-meanwhile' });

      const round = submission.round + 1;
      const { at, atText } = addLine(
        deps,
        db,
        id,
        {
          act: 'submit',
          step: 'officer',
          by: { person: person.id, name: person.name, role: 'officer' },
          reason: null,
          revision: frozen.value.revision,
          parts: Object.fromEntries(frozen.value.parts.map(({ name, digest }) => [name, digest])),
        },
        key,
      );
      for (const part of frozen.value.parts) freezePart(db, id, round, part, at);
      moveSubmission(db, id, 'in-review', round, at);
      projectSubmission(deps, db, id);
      return ok({ submittedAt: atText });
    });
    if (result.ok) deps.announce('submissions.changed', { ids: [id] });
    return result;
  };

/** An officer, here and, once there is a roster, there too: a line by anybody else would block the review for good. */
const maySubmit = (db: ReadDb, person: Person): boolean =>
  person.roles.includes('officer') && actingRoles(loadRoster(db), person).includes('officer');
