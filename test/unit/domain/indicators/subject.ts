import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { LedgerLink, LedgerSubject } from '#shared/domain/indicators/ledgerSubject.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';

export const day = (text: string): CivilDate => text as CivilDate;

export const contentOf = (
  kind: string,
  fields: JsonObject = {},
  heads: Partial<RecordContent> = {},
): RecordContent => ({
  kind,
  attribute: { code: 'ZD', basis: null, reason: null },
  title: '题目',
  docNumber: null,
  issuer: null,
  date: null,
  fields,
  clauses: [],
  links: [],
  authors: ['a' as PersonId],
  ...heads,
});

/** A record as the ledger sees it: a draft of the kind, unless told otherwise. */
export const subjectOf = (
  kind: string,
  fields: JsonObject = {},
  other: Partial<LedgerSubject> = {},
): LedgerSubject => ({
  id: '01980000-0000-7000-8000-000000000001' as RecordId,
  content: contentOf(kind, fields),
  kind: kindOf(builtInPack, kind) ?? null,
  clocks: [],
  publishedOn: null,
  review: { submittedOn: [], returnedOn: [], approvedOn: null, approvalWorkingDays: null },
  first: true,
  companions: [],
  linkedFrom: [],
  linksTo: [],
  sensitive: { found: 0, settled: 0 },
  ...other,
});

export const clockOf = (clock: string, other: Partial<ClockState>): ClockState => ({
  clock,
  name: clock,
  basis: '',
  measure: 'due',
  limit: { unit: 'working-days', count: 20 },
  state: 'running',
  from: '2026-03-01',
  restarted: false,
  extendedBy: null,
  pauses: [],
  due: '2026-03-27',
  dueAt: null,
  provisional: false,
  stoppedOn: null,
  late: null,
  left: null,
  calendar: null,
  steps: [],
  ...other,
});

export const linkOf = (
  type: string,
  kind: string,
  publishedOn: CivilDate | null,
  content?: RecordContent,
): LedgerLink => ({
  type,
  kind,
  publishedOn,
  content: () => content ?? null,
});
