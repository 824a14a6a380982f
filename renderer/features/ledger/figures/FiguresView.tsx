import type { ReactNode } from 'react';
import type { LedgerView } from '#shared/contract/ledger.ts';
import { indicators } from '#shared/domain/indicators/indicators.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import type { OpenFigure } from '../ledgerState.ts';
import { CategoryTable } from './CategoryTable.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { InterpretationChart } from './InterpretationChart.tsx';
import { OnTimeChart } from './OnTimeChart.tsx';
import { SixFigures } from './SixFigures.tsx';

export interface FiguresViewProps {
  readonly view: LedgerView;
  readonly pack: RulePack;
  readonly open: OpenFigure;
  readonly empty: ReactNode;
}

/** 指标: six figures that matter, two charts, the 五公开 table, then all sixteen with how each was counted. */
export function FiguresView({ view, pack, open, empty }: FiguresViewProps) {
  const now = useNow();
  const total = view.categories.reduce((sum, { due }) => sum + due, 0);
  // Columns, catalogue and report stand whatever the period; the rest counts what happened in it.
  const happened = view.indicators.some(({ key, value }) => indicators.get(key)?.over !== 'day' && (value ?? 0) > 0);
  const nothing = view.units.length === 0 && total === 0 && !happened;
  if (nothing) return empty;
  return (
    <>
      <SixFigures view={view} pack={pack} open={open} />
      <div className="ledger-charts">
        <InterpretationChart view={view} open={open} />
        <OnTimeChart view={view} open={open} />
      </div>
      <CategoryTable view={view} now={now} open={open} />
      <p className="quiet ledger-foot">
        {total} 件应公开事项，截至{momentText(view.at, now)}
        ；点数字看记录。按期的算在公开日，逾期的算在到期日；期限按工作日历计算，双休日和法定节假日不计。
      </p>
      <IndicatorTable view={view} pack={pack} open={open} />
    </>
  );
}
