import { useMemo } from 'react';
import type { LedgerView } from '#shared/contract/ledger.ts';
import { Chart } from '#renderer/ui/chart/Chart.tsx';
import type { ChartModel } from '#renderer/ui/chart/chartModel.ts';
import type { OpenFigure } from '../ledgerState.ts';
import { Count } from './Count.tsx';
import { monthTexts } from './monthText.ts';

export interface MonthChartProps {
  readonly view: LedgerView;
  readonly open: OpenFigure;
}

/** 每月公开解读材料: words and media stacked, with the one a month that the plan asks for. */
export function InterpretationChart({ view, open }: MonthChartProps) {
  const series = view.indicators.find(({ key }) => key === 'monthly-interpretation')?.series;
  const months = useMemo(() => series?.[0]?.points.map(({ at }) => at) ?? [], [series]);
  const texts = monthTexts(months);
  const model = useMemo(
    (): ChartModel => ({
      places: monthTexts(months),
      series: (series ?? []).map(({ name, points }, index) => ({
        name,
        type: 'bar',
        look: index === 0 ? 'full' : 'hatched',
        values: points.map(({ value }) => value),
      })),
      unit: 'count',
      goal: { value: 1, name: '每月不少于1条' },
    }),
    [series, months],
  );
  const [words, media] = model.series;
  const at = (index: number) => ({ words: words?.values[index] ?? 0, media: media?.values[index] ?? 0 });
  const bare = texts.filter((_, index) => at(index).words + at(index).media === 0);
  const total = months.reduce((sum, _, index) => sum + at(index).words + at(index).media, 0);
  return (
    <Chart
      title="每月公开解读材料（条）"
      says={`共 ${total} 条；${bare.length === 0 ? '每个月都有' : `${bare.join('、')}没有`}。`}
      model={model}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">月份</th>
              <th scope="col" className="is-number">
                文字
              </th>
              <th scope="col" className="is-number">
                图解、音视频
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month, index) => (
              <tr key={month}>
                <th scope="row">{texts[index]}</th>
                <td className="is-number">
                  <Count
                    figure="monthly-interpretation.words"
                    title={`${texts[index] ?? ''}公开的文字解读`}
                    value={at(index).words}
                    open={open}
                    month={month}
                  />
                </td>
                <td className="is-number">
                  <Count
                    figure="monthly-interpretation.media"
                    title={`${texts[index] ?? ''}公开的图解、音视频解读`}
                    value={at(index).media}
                    open={open}
                    month={month}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
