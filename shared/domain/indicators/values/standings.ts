import { plain, share, type Series } from '../figure.ts';
import type { Indicator } from '../indicator.ts';

/** 空白、超期栏目数, as things stand at the end of the period. */
export const emptyColumns: Indicator = {
  over: 'day',
  sources: () => ({}),
  figure: ({ standing: { columns } }) => {
    const empty = columns.filter(({ state }) => state === 'empty').length;
    const stale = columns.filter(({ state }) => state === 'stale').length;
    return {
      ...plain(columns.length === 0 ? null : empty + stale),
      also: [
        { key: 'empty', name: '空白', value: empty, unit: 'count' },
        { key: 'stale', name: '超期未更新', value: stale, unit: 'count' },
        { key: 'columns', name: '栏目', value: columns.length, unit: 'count' },
      ],
      series: [
        named(
          '空白',
          columns.filter(({ state }) => state === 'empty'),
        ),
        named(
          '超期未更新',
          columns.filter(({ state }) => state === 'stale'),
        ),
      ],
    };
  },
};

/** 目录覆盖率: items of the catalogue with at least one record that is public. */
export const catalogueCoverage: Indicator = {
  over: 'day',
  sources: () => ({}),
  figure: ({ standing: { catalogue } }) => ({
    ...share(catalogue.covered, catalogue.items - catalogue.covered),
    also: [
      { key: 'bare', name: '没有内容的目录项', value: catalogue.items - catalogue.covered, unit: 'count' },
      { key: 'unnamed', name: '没有写明种类的目录项', value: catalogue.unnamed, unit: 'count' },
    ],
    series: [
      named(
        '没有内容',
        catalogue.bare.map((name) => ({ name })),
      ),
    ],
  }),
};

/** 年报数据: cells of the annual report that records fill by themselves. */
export const annualReport: Indicator = {
  over: 'day',
  sources: () => ({}),
  figure: ({ standing: { annual } }) => ({
    ...share(annual.computed, annual.cells - annual.computed),
    also: [],
    series: [],
  }),
};

/** By name instead of by month: each is there once. */
const named = (name: string, of: readonly { readonly name: string }[]): Series => ({
  name,
  points: of.map((one) => ({ at: one.name, value: 1 })),
});
