import { useMemo } from 'react';
import { figureText } from '#shared/domain/indicators/figureText.ts';
import { Chart } from '#renderer/ui/chart/Chart.tsx';
import type { ChartModel } from '#renderer/ui/chart/chartModel.ts';
import type { MonthChartProps } from './InterpretationChart.tsx';
import { monthTexts } from './monthText.ts';

/** 每月按期公开率; a month with nothing due is a gap, not nought. */
export function OnTimeChart({ view, open }: MonthChartProps) {
  const points = view.indicators.find(({ key }) => key === 'on-time')?.series[0]?.points;
  const model = useMemo(
    (): ChartModel => ({
      places: monthTexts((points ?? []).map(({ at }) => at)),
      series: [{ name: '按期公开率', type: 'line', look: 'full', values: (points ?? []).map(({ value }) => value) }],
      unit: 'percent',
      goal: null,
    }),
    [points],
  );
  const known = (points ?? []).flatMap(({ at, value }, index) =>
    value === null ? [] : [{ at, value, text: model.places[index] ?? at }],
  );
  const low = known.reduce<(typeof known)[number] | null>(
    (least, one) => (least && least.value <= one.value ? least : one),
    null,
  );
  const last = known.at(-1);
  return (
    <Chart
      title="每月按期公开率"
      note="按期的算在公开月，逾期的算在到期月"
      says={
        low && last
          ? `最低是${low.text}，${figureText(low.value, 'percent')}；最近是${last.text}，${figureText(last.value, 'percent')}。`
          : '这段时间没有应公开的事项。'
      }
      model={model}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">月份</th>
              <th scope="col" className="is-number">
                按期公开率
              </th>
              <th scope="col">记录</th>
            </tr>
          </thead>
          <tbody>
            {(points ?? []).map(({ at, value }, index) => (
              <tr key={at}>
                <th scope="row">{model.places[index]}</th>
                <td className="is-number">{figureText(value, 'percent')}</td>
                <td>
                  {value !== null && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => open('category.all.due', `${model.places[index] ?? ''}应公开的事项`, null, at)}
                    >
                      看记录<span className="unseen">：{model.places[index]}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
