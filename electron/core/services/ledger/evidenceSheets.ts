import { setImmediate } from 'node:timers/promises';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { halfNames } from '#shared/domain/indicators/figureNames.ts';
import { figureSource } from '#shared/domain/indicators/figureSource.ts';
import type { FigureSource } from '#shared/domain/indicators/source.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { IndicatorRule } from '#shared/domain/rulepack/rulePack.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { WorkbookSheet } from '../../formats/sheet/writeWorkbook.ts';
import { evidenceRows, type EvidenceRow } from '../../storage/repositories/ledgerRecords.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';
import type { Progress } from '../tasks.ts';
import { idsBehind } from './ledgerRecords.ts';
import type { LedgerDeps } from './ledgerView.ts';

type Row = WorkbookSheet['rows'][number];

const header = ['归类', '名称', '文号', '种类', '责任科室', '公开日期', '索引号', '公开网址'];
const atOnce = 500;
/** More than anybody reads in a sheet; what is left out is named in its last row. */
const mostRows = 20_000;

/** 佐证材料: one sheet per indicator with every record behind it, the assessor's evidence pack. */
export async function evidenceSheets(
  deps: LedgerDeps,
  scope: LedgerScope,
  progress: Progress,
  signal: AbortSignal,
): Promise<readonly WorkbookSheet[]> {
  const { indicators } = deps.rules.pack;
  const sheets: WorkbookSheet[] = [];
  for (const [index, rule] of indicators.entries()) {
    progress(index, indicators.length);
    sheets.push({ name: sheetName(rule), header, rows: await rowsOf(deps, rule, scope, signal) });
  }
  return sheets;
}

const sheetName = ({ number, name }: IndicatorRule): string => `${String(number).padStart(2, '0')} ${name}`;

async function rowsOf(
  deps: LedgerDeps,
  rule: IndicatorRule,
  scope: LedgerScope,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const names = halfNames(rule);
  const rows: Row[] = [];
  for (const half of ['part', 'rest'] as const) {
    const source = figureSource(`${rule.key}.${half}`, deps.rules.pack);
    if (source)
      for await (const page of pagesBehind(deps, source, scope, signal)) {
        rows.push(...page.map((row) => toRow(deps, names[half] === '' ? rule.name : names[half], row)));
        if (rows.length >= mostRows)
          return [...rows.slice(0, mostRows), [`只列前 ${mostRows} 条，请缩短期间分次导出。`]];
      }
  }
  return rows;
}

/** Page by page with a breath between, so that typing gets through while a long list is read. */
async function* pagesBehind(
  { store, clock }: LedgerDeps,
  source: FigureSource,
  scope: LedgerScope,
  signal: AbortSignal,
): AsyncGenerator<readonly EvidenceRow[]> {
  const now: Instant = clock.now();
  let after: RecordId | null = null;
  for (;;) {
    signal.throwIfAborted();
    const ids = idsBehind(store.db, source, scope, now, after, atOnce);
    yield evidenceRows(store.db, ids);
    after = ids.at(-1) ?? null;
    if (ids.length < atOnce) return;
    await setImmediate();
  }
}

const toRow = ({ rules }: LedgerDeps, half: string, row: EvidenceRow): Row => [
  half,
  row.title,
  row.docNumber,
  kindOf(rules.pack, row.kind)?.name ?? row.kind,
  row.unit,
  row.publishedAt === null ? null : civilDateOf(row.publishedAt),
  row.indexNumber,
  row.publicUrl,
];
