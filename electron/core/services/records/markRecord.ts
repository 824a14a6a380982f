import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { textAt } from '#shared/domain/form/fieldValue.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { LedgerLink, LedgerSubject } from '#shared/domain/indicators/ledgerSubject.ts';
import { marksOf } from '#shared/domain/indicators/marksOf.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import type { ReviewLine } from '#shared/protocol/reviewLine.ts';
import type { ReadDb, WriteDb } from '../../storage/db.ts';
import { countSensitiveDecisions } from '../../storage/repositories/decisions.ts';
import { replaceMarks } from '../../storage/repositories/ledgerMarks.ts';
import { linksFrom, linksTo, type LinkedHead } from '../../storage/repositories/recordLinks.ts';
import {
  findRecord,
  placeOf,
  publishedAtOf,
  recordsOf,
  type StoredRecord,
} from '../../storage/repositories/records.ts';
import { lastApprovedAt } from '../../storage/repositories/packages.ts';
import { latestLine } from '../../storage/repositories/reviewLines.ts';
import { chainOf } from '../review/chainOf.ts';
import type { ProjectDeps } from './projectDeps.ts';

/** Works out what the ledger (台账) counts of a record, and keeps it; writes nothing where nothing changed. */
export function markRecord(
  deps: ProjectDeps,
  db: WriteDb,
  { id, content }: Pick<StoredRecord, 'id' | 'content'>,
  clocks: readonly ClockState[],
): void {
  const { pack } = deps.rules;
  const place = placeOf(db, id);
  if (!place) return;
  const subject: LedgerSubject = {
    id,
    content,
    kind: kindOf(pack, content.kind) ?? null,
    clocks,
    publishedOn: dayOf(publishedAtOf(db, id)),
    review: reviewOf(deps, db, place.submission),
    first: place.first === 1,
    // Asked for by few kinds, and dear: an autosave of an interpretation must not read its policy.
    get companions() {
      return recordsOf(db, place.submission)
        .filter((other) => other.id !== id)
        .map((other) => other.content);
    },
    get linkedFrom() {
      return linksTo(db, id).map(toLink(db));
    },
    get linksTo() {
      return linksFrom(db, id).map(toLink(db));
    },
    get sensitive() {
      // What was mended in the words leaves no trace; what was kept was decided about, or nothing could be submitted.
      const settled = countSensitiveDecisions(db, place.submission, id);
      return { found: settled, settled };
    },
  };
  replaceMarks(db, id, textAt(content, 'unit').trim(), content.kind, marksOf(subject));
}

const toLink =
  (db: ReadDb) =>
  ({ id, type, kind, publishedAt }: LinkedHead): LedgerLink => ({
    type,
    kind,
    publishedOn: dayOf(publishedAt),
    content: () => findRecord(db, id)?.content ?? null,
  });

function reviewOf(deps: ProjectDeps, db: ReadDb, submission: SubmissionId): LedgerSubject['review'] {
  // Most records are drafts nobody has submitted: no chain, nothing to parse.
  const lines = latestLine(db, submission) ? chainOf(db, submission).map(({ line }) => line) : [];
  const daysOf = (act: ReviewLine['act']): CivilDate[] => lines.filter((line) => line.act === act).map(dayOfLine);
  // The route was complete once there is a package; one step of several is no approval yet.
  const approvedAt = lines.length > 0 ? lastApprovedAt(db, submission) : null;
  const approvedOn = dayOf(approvedAt);
  const submitted = lines.findLast(({ act, at }) => act === 'submit' && (parseInstant(at) ?? 0) <= (approvedAt ?? 0));
  return {
    submittedOn: daysOf('submit'),
    returnedOn: daysOf('return'),
    approvedOn,
    approvalWorkingDays:
      approvedOn && submitted ? workingDaysLeft(dayOfLine(submitted), approvedOn, deps.rules.calendar) : null,
  };
}

/** A line's time was checked when it was signed. */
const dayOfLine = ({ at }: ReviewLine): CivilDate => civilDateOf(parseInstant(at) ?? (0 as Instant));

const dayOf = (at: Instant | null): CivilDate | null => (at === null ? null : civilDateOf(at));
