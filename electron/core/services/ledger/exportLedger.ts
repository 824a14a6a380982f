import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { annualDocument } from '#shared/domain/indicators/print/annualDocument.ts';
import { ledgerDocument } from '#shared/domain/indicators/print/ledgerDocument.ts';
import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import type { RequestRow } from '#shared/contract/ledger.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { WorkbookSheet } from '../../formats/sheet/writeWorkbook.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';
import type { Deps } from '../deps.ts';
import { evidenceSheets } from './evidenceSheets.ts';
import { idsBehind } from './ledgerRecords.ts';
import { readLedger } from './ledgerView.ts';
import { readReport } from './readReport.ts';
import { receivedSource, requestRows } from './requestRows.ts';
import { scopeOf } from './scopeOf.ts';
import { annualSheets, categorySheet, indicatorSheet, requestSheet } from './sheets.ts';

type Exported = Result<Output<'ledger.export'>, Failure<'ledger.export'>>;

/** The period's figures (docx) with the evidence behind them (xlsx), or the register of applications. */
export const createExportLedger =
  (deps: Deps) =>
  async (input: Input<'ledger.export'>): Promise<Exported> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { content, format } = input;
    const scope = scopeOf(input);
    const name = `${content === 'requests' ? '依申请公开登记' : '政务公开台账'}_${scope.from}_${scope.to}.${format}`;
    return deps.tasks.run(`导出 ${name}`, async (progress, signal): Promise<Exported> => {
      if (content === 'requests') {
        const rows = allRequests(deps, scope);
        const sheet = requestSheet(rows, deps.rules.pack);
        return ok({
          name,
          bytes:
            format === 'xlsx'
              ? await writeXlsx(deps, [sheet], signal)
              : await writeDocx(deps, requestDocument(sheet), signal),
        });
      }
      const printed = readLedger(deps, scope);
      if (format === 'docx')
        return ok({ name, bytes: await writeDocx(deps, ledgerDocument(printed, deps.rules.pack), signal) });
      const behind = await evidenceSheets(deps, scope, progress, signal);
      const sheets = [indicatorSheet(printed, deps.rules.pack), categorySheet(printed), ...behind] as const;
      return ok({ name, bytes: await writeXlsx(deps, sheets, signal) });
    });
  };

/** 年度报告 as a draft in Word, or its tables as a workbook. */
export const createExportAnnual =
  (deps: Deps) =>
  async ({ year, format }: Input<'ledger.annualExport'>): Promise<Exported> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const report = readReport(deps.store.db, deps.rules.pack, year, deps.clock.now());
    const name = `${year}年政府信息公开工作年度报告.${format}`;
    return deps.tasks.run(`导出 ${name}`, async (_, signal): Promise<Exported> => {
      const [first, ...rest] = annualSheets(report);
      if (format === 'docx' || !first)
        return ok({ name, bytes: await writeDocx(deps, annualDocument(report), signal) });
      return ok({ name, bytes: await writeXlsx(deps, [first, ...rest], signal) });
    });
  };

const writeXlsx = (
  { jobs }: Deps,
  sheets: readonly [WorkbookSheet, ...WorkbookSheet[]],
  signal: AbortSignal,
): Promise<Uint8Array> => jobs.run('sheets.write', { format: 'xlsx', sheets }, { signal });

async function writeDocx({ jobs }: Deps, document: DisclosureDocument, signal: AbortSignal): Promise<Uint8Array> {
  const [written] = await jobs.run('documents.write', [document], { signal });
  if (!written) throw new Error('One document in, none out');
  return written.docx;
}

function allRequests({ store, clock, rules }: Deps, scope: LedgerScope): readonly RequestRow[] {
  const source = receivedSource(rules.pack);
  const rows: RequestRow[] = [];
  for (let after: RecordId | null = null; ;) {
    const ids: readonly RecordId[] = idsBehind(store.db, source, scope, clock.now(), after, 500);
    rows.push(...requestRows(store.db, ids, clock.now()));
    after = ids.at(-1) ?? null;
    if (ids.length < 500) return rows;
  }
}

const requestDocument = ({ name, header, rows }: WorkbookSheet): DisclosureDocument => ({
  kind: 'ledger',
  title: name,
  docNumber: null,
  subtitle: null,
  addressee: null,
  blocks: [
    {
      type: 'table',
      caption: null,
      header,
      rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    },
  ],
  catalogue: [],
  related: [],
});
