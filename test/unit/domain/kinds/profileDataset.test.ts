import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetProblems } from '#shared/domain/kinds/datasetProblems.ts';
import { profileDataset } from '#shared/domain/kinds/profileDataset.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { column, faultless, withFields } from '../checks/record/sample.ts';

describe('the profile of a data file', () => {
  test('tells types, empties, distinct values and personal data apart', () => {
    const { columns, repeatedRows } = profileDataset(
      ['编号', '金额', '日期', '户主', '电话'],
      [
        ['001', '1.50', '2026-06-01', '张三', '13800001111'],
        ['002', '2', '2026-06-02', '李某某', ''],
        ['002', '2', '2026-06-02', '李某某', ''],
      ],
    );
    expect(columns.map(({ type }) => type)).toEqual(['code', 'decimal', 'date', 'text', 'integer']);
    expect(columns.map(({ empty, distinct }) => [empty, distinct])).toEqual([
      ...[
        [0, 2],
        [0, 2],
        [0, 2],
      ],
      ...[
        [0, 2],
        [2, 1],
      ],
    ]);
    expect(columns[3]?.personal).toEqual([{ kind: 'person-name', cells: 1, firstRow: 1 }]);
    expect(columns[4]?.personal).toEqual([{ kind: 'mobile', cells: 1, firstRow: 1 }]);
    expect(repeatedRows).toBe(1);
  });

  test('counts every cell once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', '1', 'x', '2026-06-01'), { minLength: 3, maxLength: 3 })),
        (rows) => {
          const profile = profileDataset(['a', 'b', 'c'], rows);
          for (const one of profile.columns) {
            expect(one.empty + one.filled).toBe(rows.length);
            expect(one.distinct).toBeLessThanOrEqual(one.filled);
          }
        },
      ),
    );
  });
});

describe('a dataset and its files', () => {
  const said = (
    fields: JsonObject,
    header: readonly string[],
    ...rows: readonly (readonly string[])[]
  ): readonly string[] =>
    datasetProblems(
      withFields(faultless('dataset'), fields),
      [{ name: '数据.csv', sha256: 'c'.repeat(64), profile: profileDataset(header, rows) }],
      builtInPack,
    ).map(({ why }) => why);

  test('that agree say nothing', () => {
    expect(said({}, ['id', 'area'], ['1', '石岐'], ['2', '小榄'])).toEqual([]);
  });

  test.each<[string, JsonObject, readonly string[], readonly (readonly string[])[]]>([
    ['没有字段说明', {}, ['id', 'area', 'more'], [['1', '石岐', 'x']]],
    ['第一行没有「area」', {}, ['id'], [['1']]],
    ['有1个空单元格', {}, ['id', 'area'], [['1', '']]],
    [
      '有1个重复的值',
      {},
      ['id', 'area'],
      [
        ['1', '石岐'],
        ['1', '小榄'],
      ],
    ],
    [
      '不全是说明里写的类型',
      { columns: [column('id', true, { type: 'integer' }), column('area', false)] },
      ['id', 'area'],
      [['x', '石岐']],
    ],
    ['看来有1个手机号', {}, ['id', 'area'], [['1', '电话13800001111']]],
    ['不能无条件开放', { openness: 'unconditional', securityLevel: 'l3' }, ['id', 'area'], [['1', '石岐']]],
    [
      '含个人信息，却要无条件开放',
      { openness: 'unconditional', columns: [column('id', true), column('area', false, { personal: true })] },
      ['id', 'area'],
      [['1', '石岐']],
    ],
    [
      '与前面的行完全相同',
      {},
      ['id', 'area'],
      [
        ['1', '石岐'],
        ['1', '石岐'],
      ],
    ],
  ])('that do not: %s', (words, fields, header, rows) => {
    expect(said(fields, header, ...rows).join('\n')).toContain(words);
  });

  test('a file nobody profiled is never taken for clean', () => {
    const [problem] = datasetProblems(
      faultless('dataset'),
      [{ name: 'x.csv', sha256: 'd'.repeat(64), profile: null }],
      builtInPack,
    );
    expect(problem?.verdict).toBe('not-assessable');
  });
});
