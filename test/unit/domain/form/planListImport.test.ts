import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, type Row } from '#shared/domain/form/fieldValue.ts';
import { planListImport, type ListPlan, type SheetRow } from '#shared/domain/form/planListImport.ts';
import { sheetOf } from '#shared/domain/form/sheetOf.ts';
import type { TableField } from '#shared/domain/rulepack/field.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';

const common = { required: false, help: null, shownWhen: null, mask: null, rule: null, internal: false } as const;
const field: TableField = {
  ...common,
  key: 'items',
  name: '清单',
  type: 'table',
  leastRows: 1,
  counter: '项',
  columns: [
    { ...common, key: 'code', name: '编码', type: 'text', most: null, pattern: null, required: true },
    { ...common, key: 'name', name: '事项名称', type: 'text', most: null, pattern: null },
    { ...common, key: 'type', name: '类型', type: 'choice', options: 'powerTypes' },
    { ...common, key: 'fee', name: '收费', type: 'money', unit: '元', least: 0, greatest: null, decimals: 2 },
    { ...common, key: 'since', name: '起始日期', type: 'date', future: false },
    { ...common, key: 'online', name: '可网办', type: 'yes-no' },
  ],
};
const [firstType, secondType] = builtInPack.lists['powerTypes']!;
const row = (id: string, cells: JsonObject): Row => ({ id, cells: { id, ...cells } });
const before = [
  row('r1', { code: 'A1', name: '许可一', type: firstType!.key, fee: '10' }),
  row('r2', { code: 'A2', name: '许可二' }),
];
const sheet = (...rows: readonly (readonly string[])[]): SheetRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));

function plan(lines: readonly SheetRow[], removeMissing = false): ListPlan {
  let made = 0;
  const newId = (): string => `new-${(made += 1)}`;
  const planned = planListImport({ field, key: 'code', before }, lines, builtInPack, { removeMissing, newId });
  if (!planned) throw new Error('No heading was found');
  return planned;
}

const heading = ['编码', '事项名称', '类型', '收费（元）', '起始日期', '可网办'];

describe('an imported list', () => {
  test('adds, changes and leaves rows by their code, and keeps the order', () => {
    const planned = plan(
      sheet(
        ['示范市权责清单'],
        heading,
        ['A2', '许可二', '', '', '', ''],
        ['A1', '许可一（新）', firstType!.name, '12.50', '', ''],
        ['A3', '许可三', secondType!.name, '1,200元', '2026年1月5日', '是'],
      ),
    );
    expect(planned.added).toEqual([{ row: 5, key: 'A3' }]);
    expect(planned.changed).toEqual([
      {
        row: 4,
        key: 'A1',
        cells: [
          { column: '事项名称', before: '许可一', after: '许可一（新）' },
          { column: '收费', before: '10元', after: '12.50元' },
        ],
      },
    ]);
    expect(planned.unchanged).toBe(1);
    expect(planned.rows).toEqual([
      { id: 'r1', code: 'A1', name: '许可一（新）', type: firstType!.key, fee: '12.50' },
      { id: 'r2', code: 'A2', name: '许可二' },
      {
        id: 'new-1',
        code: 'A3',
        name: '许可三',
        type: secondType!.key,
        fee: '1200',
        since: '2026-01-05',
        online: true,
      },
    ]);
  });

  test('says which rows it refuses and why, and takes the others', () => {
    const planned = plan(
      sheet(
        heading,
        ['', '没有编码', '', '', '', ''],
        ['B1', '类型不对', '自创类型', '', '', ''],
        ['B2', '金额不对', '', '很多', '', ''],
        ['B3', '对的', '', '', '', ''],
        ['B3', '重了', '', '', '', ''],
      ),
    );
    expect(planned.rejected.map(({ row: at }) => at)).toEqual([2, 3, 4, 6]);
    expect(planned.rejected[0]!.why).toBe('没有填「编码」，无法与清单对应');
    expect(planned.rejected[1]!.why).toContain('「类型」没有「自创类型」这一项，可填：');
    expect(planned.rejected[2]!.why).toBe('「收费」应当是数字，现在是「很多」');
    expect(planned.rejected[3]!.why).toBe('「编码」B3与第5行重复');
    expect(planned.added).toEqual([{ row: 5, key: 'B3' }]);
  });

  test('keeps rows the file does not have, unless it is asked to take them away', () => {
    const lines = sheet(heading, ['A1', '许可一', '', '', '', '']);
    expect(plan(lines)).toMatchObject({ missing: ['A2'], unchanged: 1 });
    expect(plan(lines).rows).toHaveLength(2);
    expect(plan(lines, true).rows.map(({ code }) => code)).toEqual(['A1']);
  });

  test('names columns nobody knows, and finds no list where the code column is missing', () => {
    expect(plan(sheet([...heading, '电话'], ['A1', '', '', '', '', '', '1'])).ignored).toEqual(['电话']);
    const blind = planListImport({ field, key: 'code', before }, sheet(['名称'], ['甲']), builtInPack, {
      removeMissing: false,
      newId: () => 'x',
    });
    expect(blind).toBeNull();
  });
});

test('what is exported can be imported again and changes nothing, for any list', () => {
  const cell = fc.string({ minLength: 0, maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\s]/gu, '').trim());
  const anyRow = fc.record({
    name: cell,
    type: fc.constantFrom(firstType!.key, secondType!.key),
    fee: fc.integer({ min: 0, max: 1_000_000 }).map(String),
    since: fc.constant('2026-03-01'),
    online: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), (cells) => {
      const rows = rowsOf(cells.map((one, index) => ({ id: `r${index}`, code: `C${index}`, ...one })));
      const { header, rows: lines } = sheetOf(field, rows, builtInPack);
      const target = { field, key: 'code', before: rows };
      const planned = planListImport(target, sheet(header, ...lines), builtInPack, {
        removeMissing: true,
        newId: () => 'never',
      })!;
      expect(planned).toMatchObject({ added: [], changed: [], rejected: [], missing: [], ignored: [] });
      expect(planned.rows).toEqual(rows.map((one) => one.cells));
    }),
  );
});

test('a sheet that lost a row is noticed (planted fault)', () => {
  const { header, rows } = sheetOf(field, before, builtInPack);
  expect(plan(sheet(header, ...rows.slice(1))).missing).toEqual(['A1']);
});
