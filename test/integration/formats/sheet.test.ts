import { describe, expect, test } from 'vitest';
import { readSheet } from '#core/formats/sheet/readSheet.ts';
import { writeCsv } from '#core/formats/sheet/writeCsv.ts';
import { writeWorkbook } from '#core/formats/sheet/writeWorkbook.ts';

const header = ['编码', '名称', '金额'];
const rows = [
  ['440000000000123456', '含“引号”、换行\n和逗号,的名称', 12.5],
  ['000123', '=1+1', null],
] as const;
const texts = [
  ['编码', '名称', '金额'],
  ['440000000000123456', '含“引号”、换行\n和逗号,的名称', '12.5'],
];

const cellsOf = async (name: string, bytes: Uint8Array): Promise<unknown> => {
  const read = await readSheet(name, bytes);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : read.error.why;
};

describe('a list written as xlsx', () => {
  test('reads back as it was, codes of eighteen digits and leading zeros included', async () => {
    const cells = await cellsOf('清单.xlsx', await writeWorkbook([{ name: '清单', header, rows }]));
    expect(cells).toEqual([...texts, ['000123', '=1+1', '']]);
  });

  test('has a name Excel takes', async () => {
    const bytes = await writeWorkbook([
      { name: '权责/清单[2026]：很长很长很长很长很长很长很长很长很长很长', header, rows: [] },
    ]);
    expect(await cellsOf('清单.xlsx', bytes)).toEqual([header]);
  });
});

describe('a list written as csv', () => {
  test('reads back as it was; a formula is written so that no program runs it', async () => {
    const bytes = writeCsv({ header, rows });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await cellsOf('清单.csv', bytes)).toEqual([...texts, ['000123', "'=1+1", ''], ['']]);
  });

  test('is read in GB18030 too', async () => {
    // 编码,名称 / A1,甲
    const bytes = Uint8Array.from([
      0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x41, 0x31, 0x2c, 0xbc, 0xd7,
    ]);
    expect(await cellsOf('清单.csv', bytes)).toEqual([
      ['编码', '名称'],
      ['A1', '甲'],
    ]);
  });
});

describe('what is no sheet', () => {
  test.each([
    ['照片.png', [0x89, 0x50], 'not-a-sheet'],
    ['旧表.xls', [0xd0, 0xcf, 0x11, 0xe0], 'old-excel'],
    ['坏表.xlsx', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'damaged'],
    ['乱码.csv', [0x00, 0x00, 0x00, 0x01], 'encoding'],
  ] as const)('%s', async (name, bytes, why) => {
    expect(await cellsOf(name, Uint8Array.from(bytes))).toBe(why);
  });
});
