import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFieldsProblem } from '#shared/domain/form/formFields.ts';
import type { Column } from '#shared/domain/rulepack/field.ts';
import { cellText, readCell } from '#renderer/form/table/cellText.ts';
import { pasteWords } from '#renderer/form/table/pasteWords.ts';
import { parseTsv } from '#renderer/form/table/parseTsv.ts';
import { rowWindow, ROW_HEIGHT, WHOLE } from '#renderer/form/table/rowWindow.ts';
import { moved, pasted, rowId, type TableRow } from '#renderer/form/table/tableActs.ts';

const base = { help: null, required: false, shownWhen: null, mask: null, rule: null, internal: false } as const;
const code: Column = { ...base, key: 'code', name: '编码', type: 'text', most: 20, pattern: null };
const amount: Column = {
  ...base,
  key: 'amount',
  name: '金额',
  type: 'money',
  unit: '万元',
  least: null,
  greatest: null,
  decimals: 2,
};
const sort: Column = { ...base, key: 'sort', name: '类型', type: 'choice', options: 'sorts' };
const made: Column = { ...base, key: 'made', name: '日期', type: 'date', future: false };
const sure: Column = { ...base, key: 'sure', name: '是否', type: 'yes-no' };
const laws: Column = { ...base, key: 'laws', name: '依据', type: 'citations' };
const who: Column = { ...base, key: 'who', name: '单位', type: 'organisations', needsCode: false };
const columns = [code, amount, sort, made];
const lists = {
  sorts: [
    { key: 'permit', name: '行政许可' },
    { key: 'penalty', name: '行政处罚' },
  ],
};
let counted = 0;
const newId = (): string => `new-${(counted += 1)}`;
const at = (row: number, column: number, rows: readonly TableRow[] = []) => ({
  rows,
  columns,
  row,
  column,
  lists,
  newId,
});

/** As Excel writes it: cells with a tab, a break or a quote are quoted. */
const tsv = (cells: readonly (readonly string[])[]): string =>
  cells
    .map((line) => line.map((cell) => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\r\n');

describe('cells on the clipboard', () => {
  test('are read as Excel wrote them, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ' ', ',') });
    const sheet = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(sheet, (cells) => {
        // A last row of one empty cell is what a trailing break looks like.
        fc.pre(!(cells.length > 1 && cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === ''));
        expect(parseTsv(tsv(cells))).toEqual(cells);
      }),
    );
  });

  test('the break behind the last row is no row', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a quote that is never closed is a quote', () => {
    expect(parseTsv('"工匠"精神\tb')).toEqual([['"工匠"精神', 'b']]);
  });
});

describe('a paste', () => {
  test('fills from the caret to the right and down, and adds the rows that are missing', () => {
    const rows = [
      { id: 'a', code: '1' },
      { id: 'b', code: '2' },
    ];
    const done = pasted(
      [
        ['1,234.5', '行政许可'],
        ['2', '行政处罚'],
      ],
      at(1, 1, rows),
    );
    expect(done.rows).toEqual([
      { id: 'a', code: '1' },
      { id: 'b', code: '2', amount: '1234.5', sort: 'permit' },
      { id: 'new-1', amount: '2', sort: 'penalty' },
    ]);
    expect(done).toMatchObject({ cells: 4, added: 1, dropped: 0 });
  });

  test('with a heading goes under the names of the columns, wherever the caret is', () => {
    const done = pasted(
      [
        ['日期', '编码', '备注'],
        ['2026年1月5日', 'A1', '无处可放'],
      ],
      at(0, 2),
    );
    expect(done.rows).toMatchObject([{ made: '2026-01-05', code: 'A1' }]);
    expect(done.dropped).toBe(1);
  });

  test('says how many columns it has no room for', () => {
    expect(pasted([['x', '2026-01-01', 'y', 'z']], at(0, 2)).dropped).toBe(2);
  });

  test('keeps what it can’t read as it was typed', () => {
    expect(pasted([['A1', '约五万', '别的类型', '下周']], at(0, 0)).rows).toMatchObject([
      { code: 'A1', amount: '约五万', sort: '别的类型', made: '下周' },
    ]);
  });

  test('leaves a yes-no empty that says neither, and counts it', () => {
    const done = pasted(
      [
        ['是', '也许'],
        ['否', ''],
      ],
      { ...at(0, 0), columns: [sure, { ...sure, key: 'other' }] },
    );
    expect(done.rows).toMatchObject([{ sure: true }, { sure: false }]);
    expect(done.rows[0]).not.toHaveProperty('other');
    expect(pasteWords(done, '项')).toBe('贴入 4 格，新加 2 项，有 1 格不是“是”或“否”，留空了');
  });

  test('of anything at all can be saved', () => {
    const all = [code, amount, sort, made, sure, laws, who];
    const table = {
      ...base,
      key: 'rows',
      name: '行',
      type: 'table',
      columns: all,
      leastRows: 0,
      counter: '项',
    } as const;
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 6 }), (cells) => {
        const { rows } = pasted(cells, { ...at(0, 0), columns: all });
        expect(formFieldsProblem([table], { rows })).toBeNull();
      }),
    );
  });

  test('of nothing empties the cells it covers', () => {
    expect(pasted([['', '']], at(0, 0, [{ id: 'a', code: '1', amount: '2', sort: 'permit' }])).rows).toEqual([
      { id: 'a', sort: 'permit' },
    ]);
  });
});

test('a cell’s words are read back as its value', () => {
  const samples: readonly (readonly [Column, Parameters<typeof cellText>[1]])[] = [
    [code, 'A 1'],
    [amount, '12.5'],
    [sort, 'penalty'],
    [made, '2026-11-23'],
    [sure, false],
    [laws, ['《政府信息公开条例》第二十条', '《行政许可法》第四条']],
    [
      who,
      [
        { name: '甲局', uscc: '11442000007332700A' },
        { name: '乙局', uscc: '' },
      ],
    ],
  ];
  for (const [column, value] of samples) expect(readCell(column, cellText(column, value, lists), lists)).toEqual(value);
});

test('rows move one place and never beyond the ends', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(moved(rows, 0, 1).map(rowId)).toEqual(['b', 'a', 'c']);
  expect(moved(rows, 2, -1).map(rowId)).toEqual(['a', 'c', 'b']);
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, 2, 1)).toBe(rows);
});

test('a window over many rows holds what is in view, and everything has its height', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(400_000), fc.integer({ min: 36, max: 2_000 }), (count, top, height) => {
      const { first, last, above, below } = rowWindow(count, { top, height });
      expect(above + below + (last - first) * ROW_HEIGHT).toBe(count * ROW_HEIGHT);
      if (count <= WHOLE) expect([first, last]).toEqual([0, count]);
      const seen = Math.floor(top / ROW_HEIGHT);
      if (seen < count) expect(first <= seen && seen < last).toBe(true);
    }),
  );
});
