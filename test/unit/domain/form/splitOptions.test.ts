import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitOptions } from '#shared/domain/form/splitOptions.ts';
import { builtInPack } from '#test/support/builtInPack.ts';

const channels = [
  { key: 'website', name: '政府网站' },
  { key: 'notice-board', name: '社区、企事业单位、村公示栏（电子屏）' },
  { key: 'hotline', name: '12345热线' },
  { key: 'other', name: '其他' },
];

test('a name that holds the parting mark is one value', () => {
  expect(splitOptions('政府网站、社区、企事业单位、村公示栏（电子屏），12345热线', channels)).toEqual([
    '政府网站',
    '社区、企事业单位、村公示栏（电子屏）',
    '12345热线',
  ]);
});

test('words no list knows come back as typed, up to the next mark', () => {
  expect(splitOptions('大喇叭；政府网站站、其他', channels)).toEqual(['大喇叭', '政府网站站', '其他']);
  expect(splitOptions(' ；、 ', channels)).toEqual([]);
});

test('whatever is chosen from any list reads back as itself', () => {
  const lists = Object.values(builtInPack.lists).filter((options) => options.length > 0);
  fc.assert(
    fc.property(
      fc
        .constantFrom(...lists)
        .chain((options) =>
          fc.tuple(fc.constant(options), fc.shuffledSubarray([...options]), fc.constantFrom('、', '，', '; ', '\n')),
        ),
      ([options, chosen, mark]) => {
        const names = chosen.map(({ name }) => name);
        expect(splitOptions(names.join(mark), options)).toEqual(names);
      },
    ),
  );
});
