import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { RequestRow } from '#shared/contract/ledger.ts';
import { textAt } from '#shared/domain/form/fieldValue.ts';
import { measures } from '#shared/domain/indicators/measures.ts';
import type { FigureSource } from '#shared/domain/indicators/source.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../../storage/db.ts';
import { requestRecords, type RequestRecord } from '../../storage/repositories/ledgerRecords.ts';
import type { Deps } from '../deps.ts';
import { cursorOf, idsBehind } from './ledgerRecords.ts';
import { readTally } from './readTally.ts';
import { scopeOf } from './scopeOf.ts';

/** Applications received in the period, under whatever applicant. */
export const receivedSource = ({ lists }: Pick<RulePack, 'lists'>): FigureSource => ({
  measures: (lists['applicantTypes'] ?? []).map(({ key }) => measures.requestReceived(key)),
  overdue: [],
  kinds: ['request'],
});

/** The register of applications (依申请公开登记), the latest registered first. */
export const createLedgerRequests =
  ({ session, store, clock, rules }: Deps) =>
  (input: Input<'ledger.requests'>): Result<Output<'ledger.requests'>, Failure<'ledger.requests'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const now = clock.now();
    const scope = scopeOf(input);
    const source = receivedSource(rules.pack);
    const ids = idsBehind(store.db, source, scope, now, cursorOf(input.after), input.limit);
    return ok({
      rows: requestRows(store.db, ids, now),
      next: ids.length === input.limit ? (ids.at(-1) ?? null) : null,
      total: readTally(store.db, scope, now).sum(source.measures),
    });
  };

export const requestRows = (db: ReadDb, ids: readonly RecordId[], now: Instant): readonly RequestRow[] =>
  requestRecords(db, ids, 'T04').map((record) => toRow(record, now));

const toRow = ({ id, submission, content, due, dueAt, clock }: RequestRecord, now: Instant): RequestRow => ({
  id,
  submission,
  number: textAt(content, 'requestNumber'),
  title: content.title,
  applicantType: textAt(content, 'applicantType'),
  receivedOn: textAt(content, 'receivedOn'),
  due,
  clock: clock === 'running' && dueAt !== null && dueAt < now ? 'overdue' : clock,
  repliedOn: textAt(content, 'repliedOn') || null,
  answerType: textAt(content, 'answerType'),
  outcome: textAt(content, 'outcome'),
});
