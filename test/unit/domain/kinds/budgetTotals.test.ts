import { describe, expect, test } from 'vitest';
import { budgetTotals } from '#shared/domain/kinds/budgetTotals.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { faultless, withFields } from '../checks/record/sample.ts';

const budget = faultless('budget');
const rows = (table: string): readonly JsonObject[] => budget.fields[table] as unknown as readonly JsonObject[];
const said = (fields: JsonObject): readonly string[] =>
  budgetTotals(withFields(budget, fields), builtInPack).map(({ why }) => why);
const changed = (table: string, index: number, cells: JsonObject): JsonValue =>
  rows(table).map((row, at) => (at === index ? { ...row, ...cells } : row));

describe('a budget', () => {
  test('whose lines, subtotals and totals add up exactly says nothing', () => {
    expect(said({})).toEqual([]);
  });

  test('with a wrong line names the subtotal above it and both sums', () => {
    expect(said({ lines: changed('lines', 3, { amount: '20.21' }) })).toEqual([
      '「明细」「部门一般公共预算支出情况表」支出的20103政府办公厅（室）是30.3万元，下级相加是30.31万元，差-0.01。请核对后改正。',
    ]);
  });

  test('with a wrong total names the table', () => {
    const index = rows('tables').findIndex(({ sheet }) => sheet === 'dep-general');
    expect(said({ tables: changed('tables', index, { spending: '30.4' }) })).toEqual([
      '「报表」里「部门一般公共预算支出情况表」支出合计写的是30.4万元，明细相加是30.3万元。请核对后改正。',
    ]);
  });

  test('asks for tables that are missing, and for a note on an empty one', () => {
    expect(said({ tables: rows('tables').slice(1) })[0]).toContain('还缺1张：「部门收支总体情况表」');
    expect(said({ tables: changed('tables', 7, { empty: true, spending: '', note: '' }) })[0]).toContain(
      '是空表，没有写说明',
    );
    expect(said({ tables: changed('tables', 7, { empty: true, spending: '5', note: '没有' }) })[0]).toContain(
      '却写了金额5万元',
    );
  });

  test('takes no table of the other level', () => {
    expect(said({ tables: changed('tables', 0, { sheet: 'gov-fund-income' }) }).join()).toContain('不属于部门预决算');
  });

  test('三公经费 adds up in both columns, and every item is there', () => {
    expect(said({ threePublic: changed('threePublic', 3, { previous: '0.1' }) })).toHaveLength(2);
    expect(said({ threePublic: rows('threePublic').slice(1) })[0]).toContain('缺「因公出国（境）费」一行');
  });
});
