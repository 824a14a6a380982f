// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { chartOption } from '#renderer/ui/chart/chartOption.ts';
import type { ChartInk } from '#renderer/ui/chart/chartInk.ts';
import type { ChartModel } from '#renderer/ui/chart/chartModel.ts';

const ink: ChartInk = {
  ink: 'ink',
  secondary: 'secondary',
  hairline: 'hairline',
  control: 'control',
  action: 'action',
  tint: 'tint',
  amber: 'amber',
  paper: 'paper',
  font: 'font',
};
const stacked: ChartModel = {
  places: ['1月', '2月'],
  series: [
    { name: '文字', type: 'bar', look: 'full', values: [1, 0] },
    { name: '图解', type: 'bar', look: 'hatched', values: [2, 0] },
  ],
  unit: 'count',
  goal: { value: 1, name: '每月不少于1条' },
};

test('series differ by pattern, not by colour alone', () => {
  const [words, media] = chartOption(stacked, ink).series;
  expect(words).toMatchObject({ itemStyle: { color: 'action', decal: { symbol: 'none' } } });
  expect(media).toMatchObject({
    itemStyle: { color: 'tint', borderColor: 'action', decal: { rotation: -Math.PI / 4 } },
  });
});

test('a stack says its sum on top, and nothing over nothing', () => {
  const label = chartOption(stacked, ink).series[1]?.label as unknown as { formatter: (of: object) => string };
  expect(label.formatter({ dataIndex: 0 })).toBe('3');
  expect(label.formatter({ dataIndex: 1 })).toBe('');
});

test('a line names its lowest and its latest; the axis begins below the lowest and ends at 100 %', () => {
  const values = [0.98, 0.94, null, 0.976];
  const { series, yAxis } = chartOption(
    {
      places: ['1', '2', '3', '4'],
      series: [{ name: '率', type: 'line', look: 'full', values }],
      unit: 'percent',
      goal: null,
    },
    ink,
  );
  const { formatter } = series[0]?.label as unknown as { formatter: (of: object) => string };
  expect(values.map((value, dataIndex) => formatter({ dataIndex, value }))).toEqual(['', '94%', '', '97.6%']);
  expect(yAxis).toMatchObject({ min: 0.9, max: 1 });
});
