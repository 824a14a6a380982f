import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { ClockState } from '../clock/clockState.ts';
import type { LinkType, RecordContent, RecordId, RecordKind } from '../record/record.ts';
import type { Kind } from '../rulepack/kind.ts';

/** The record at the other end of a link. */
export interface LedgerLink {
  readonly type: LinkType;
  readonly kind: RecordKind;
  /** The day the portal published it. */
  readonly publishedOn: CivilDate | null;
  /** Its newest words; asked for only where an indicator looks into them (forms of an interpretation). */
  readonly content: () => RecordContent | null;
}

/**
 * One record as the ledger (台账) looks at it: everything its marks are worked out from.
 *
 * Marks of a policy count its interpretations and feedback, so a record whose publication or links
 * have changed re-marks the records it links to (and linked to before), in the same transaction.
 */
export interface LedgerSubject {
  readonly id: RecordId;
  readonly content: RecordContent;
  /** Null for a kind that the pack in force does not know: such a record leaves no marks. */
  readonly kind: Kind | null;
  readonly clocks: readonly ClockState[];
  /** The day the portal published it, by its receipt. */
  readonly publishedOn: CivilDate | null;
  readonly review: {
    /** Days of every submission, return and final approval of its submission, in order; one entry per act. */
    readonly submittedOn: readonly CivilDate[];
    readonly returnedOn: readonly CivilDate[];
    /** The last approval that completed the route. */
    readonly approvedOn: CivilDate | null;
    /** Working days from the first submission of the approved round to that approval; 0 on the same day. */
    readonly approvalWorkingDays: number | null;
  };
  /** True for the first record of its submission: a submission is returned and approved once, not per record. */
  readonly first: boolean;
  /** The other records of the same submission. */
  readonly companions: readonly RecordContent[];
  /** Records that link to this one. */
  readonly linkedFrom: readonly LedgerLink[];
  /** Records of the store that this one links to. */
  readonly linksTo: readonly LedgerLink[];
  /** R05 and R06 in the check report of the latest round: how many were found, how many a person has settled. */
  readonly sensitive: { readonly found: number; readonly settled: number };
}
