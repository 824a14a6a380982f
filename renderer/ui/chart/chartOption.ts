import type { ChartInk } from './chartInk.ts';
import type { ChartModel, ChartSeries } from './chartModel.ts';

/** The painter's own description of a chart; plain data, so that it can be tested without drawing. */
export function chartOption({ places, series, unit, goal }: ChartModel, ink: ChartInk) {
  const text = { color: ink.secondary, fontSize: 12, fontFamily: ink.font };
  const print = (value: number): string => (unit === 'percent' ? `${round(value * 100)}%` : String(value));
  const lastBar = series.findLastIndex(({ type }) => type === 'bar');
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: [...places],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.control } },
      axisLabel: { ...text, interval: 'auto' },
    },
    yAxis: {
      type: 'value',
      min: unit === 'percent' ? lowest(series) : 0,
      max: unit === 'percent' ? 1 : undefined,
      minInterval: unit === 'percent' ? 0 : 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: ink.hairline } },
      axisLabel: { ...text, formatter: print },
    },
    series: series.map((one, index) => ({
      name: one.name,
      data: [...one.values],
      ...(one.type === 'bar' ? bar(one, ink) : line(ink)),
      ...(index === 0 && goal !== null ? { markLine: goalLine(goal, ink) } : {}),
      ...(one.type === 'bar' && index === lastBar ? { label: totals(series, ink, print) } : {}),
      ...(one.type === 'line' ? { label: turningPoints(one.values, ink, print) } : {}),
    })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Percentages near 100 would all lie on one line: the axis begins a step of five below the lowest. */
function lowest(series: readonly ChartSeries[]): number {
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  return Math.max(0, Math.floor((Math.min(...values, 1) - 0.02) * 20) / 20);
}

const bar = ({ look }: ChartSeries, ink: ChartInk) => ({
  type: 'bar',
  stack: 'all',
  barMaxWidth: 24,
  itemStyle:
    look === 'full'
      ? { color: ink.action, decal: { symbol: 'none' } }
      : {
          color: ink.tint,
          borderColor: ink.action,
          borderWidth: 1,
          decal: {
            symbol: 'rect',
            symbolSize: 1,
            color: ink.action,
            dashArrayX: [1, 0],
            dashArrayY: [1, 4],
            rotation: -Math.PI / 4,
          },
        },
});

const line = (ink: ChartInk) => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 7,
  showAllSymbol: true,
  lineStyle: { color: ink.action, width: 2 },
  itemStyle: { color: ink.paper, borderColor: ink.action, borderWidth: 2, decal: { symbol: 'none' } },
});

const goalLine = (goal: NonNullable<ChartModel['goal']>, ink: ChartInk) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: ink.amber, type: 'dashed', width: 1 },
  label: { show: false },
  data: [{ yAxis: goal.value }],
});

/** The whole stack's number stands on top of it; nothing over nothing. */
const totals = (series: readonly ChartSeries[], ink: ChartInk, print: (value: number) => string) => ({
  show: true,
  position: 'top',
  color: ink.ink,
  fontFamily: ink.font,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
    const sum = series.reduce((total, { values }) => total + (values[dataIndex] ?? 0), 0);
    return sum === 0 ? '' : print(sum);
  },
});

/** The lowest and the latest say their number; more would be a thicket. */
function turningPoints(values: readonly (number | null)[], ink: ChartInk, print: (value: number) => string) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const low = known.reduce<(typeof known)[number] | null>(
    (least, one) => (least && least.value <= one.value ? least : one),
    null,
  );
  const named = new Set([low?.index, known.at(-1)?.index]);
  return {
    show: true,
    position: 'bottom',
    color: ink.ink,
    fontWeight: 600,
    fontFamily: ink.font,
    formatter: ({ dataIndex, value }: { readonly dataIndex: number; readonly value: number }) =>
      named.has(dataIndex) ? print(value) : '',
  };
}
