import { expect, test } from 'vitest';
import { openDataset } from '#core/formats/sheet/openDataset.ts';
import { readSheet } from '#core/formats/sheet/readSheet.ts';
import { tableOf } from '#core/formats/sheet/tableOf.ts';
import { writeWorkbook } from '#core/formats/sheet/writeWorkbook.ts';

const columns = [
  { name: 'id', type: 'integer' },
  { name: '名称', type: 'text' },
];
const text = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

test('a workbook goes out as csv and JSON, every cell as it is', async () => {
  const header = ['id', '名称'];
  const rows = [
    ['-5', '=甲,“乙”'],
    ['6', '丙\n丁'],
  ];
  const opened = await openDataset('数据.xlsx', await writeWorkbook([{ name: '数据', header, rows }]), columns);
  expect(JSON.parse(text(opened?.json))).toEqual([
    { id: -5, 名称: '=甲,“乙”' },
    { id: 6, 名称: '丙\n丁' },
  ]);
  const again = await readSheet('数据.csv', opened?.csv ?? new Uint8Array());
  expect(again.ok ? tableOf(again.value) : null).toEqual({ header, rows });
});

test('a csv in UTF-8 is its own csv; one in GB18030 is written anew', async () => {
  const plain = await openDataset('数据.csv', utf8('id,名称\n1,甲\n\n'), columns);
  expect(plain?.csv).toBeNull();
  expect(JSON.parse(text(plain?.json))).toEqual([{ id: 1, 名称: '甲' }]);
  const encoded = Uint8Array.from([...utf8('id,'), 0xc3, 0xfb, 0xb3, 0xc6, ...utf8('\n1,'), 0xbc, 0xd7, 0x0a]);
  expect(text((await openDataset('数据.csv', encoded, columns))?.csv)).toBe('id,名称\r\n1,甲\r\n');
});

test('what is no table is left as it is', async () => {
  expect(await openDataset('数据.xlsx', utf8('PK nothing'), columns)).toBeNull();
  expect(await openDataset('数据.csv', utf8('\n\n'), columns)).toBeNull();
});
