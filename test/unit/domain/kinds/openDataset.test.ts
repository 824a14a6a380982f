import { expect, test } from 'vitest';
import { dataPackageOf, describedColumns, openRows } from '#shared/domain/kinds/openDataset.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { column, faultless, withFields } from '../checks/record/sample.ts';

test('rows are objects by the names of the file, with values that say the same as their text', () => {
  const columns = [
    { name: 'id', type: 'code' },
    { name: 'count', type: 'integer' },
    { name: 'share', type: 'decimal' },
    { name: 'open', type: 'boolean' },
  ];
  expect(
    openRows(
      ['id', 'count', 'share', 'open', 'note'],
      [
        ['007', '12', '-0.5', '是', '备注'],
        ['442000198002280000', '007', '1.10', '否'],
        ['', '', '', '不详', ''],
      ],
      columns,
    ),
  ).toEqual([
    { id: '007', count: 12, share: -0.5, open: true, note: '备注' },
    { id: '442000198002280000', count: '007', share: '1.10', open: false, note: null },
    { id: null, count: null, share: null, open: '不详', note: null },
  ]);
});

test('the description names every file with its digest, and every column with its type', () => {
  const columns = [column('id', true, { type: 'code' }), column('at', false, { type: 'instant', filled: false })];
  const content = withFields(faultless('dataset'), { columns });
  const file = { path: '数据.csv', format: 'csv', bytes: 12, sha256: 'ab'.repeat(32) } as const;
  expect(describedColumns(content)).toEqual([
    { name: 'id', type: 'code' },
    { name: 'at', type: 'instant' },
  ]);
  expect(dataPackageOf(content, [file], builtInPack)).toMatchObject({
    title: content.title,
    openness: '有条件开放',
    condition: '实名申请',
    resources: [
      {
        ...{ path: '数据.csv', format: 'csv', mediatype: 'text/csv', bytes: 12, hash: `sha256:${'ab'.repeat(32)}` },
        schema: {
          fields: [
            { name: 'id', type: 'string', constraints: { required: true, unique: true } },
            { name: 'at', type: 'datetime', constraints: {} },
          ],
        },
      },
    ],
  });
});
