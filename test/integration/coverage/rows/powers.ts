/** 第4条 管理公开: lists of powers and what changes in them, market access. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, linkedFrom, served, unsaid } from '../asking.ts';
import type { Chapter } from '../chapter.ts';
import type { CoverageRow } from '../coverageRow.ts';

const codeOf = (n: number): string => `44200000000${n}`;

const power = (n: number, own: JsonObject = {}): JsonObject => ({
  ...{ id: `i${n}`, code: codeOf(n), name: `事项${n}`, type: 'permit', basis: ['《某某条例》第八条'] },
  ...{ basisText: '条文', holder: '中山市某局', office: '审批科', duties: `责任事项${n}`, accountability: '追责情形' },
  ...{ supervision: '0760-88310000', flowchart: '受理、审查、决定', remark: '无', ...own },
});

const list = [power(1), power(2), power(3)];

export const powerRows: readonly CoverageRow[] = [
  {
    id: '4.1',
    asks: '权责清单及动态调整',
    kinds: ['power-list', 'power-list-change'],
    beyond: 'seven fields; import/export xlsx; change set with before/after; code unique',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      const made = await fill('power-list', { own: { items: list } });
      await fill('power-list-change', {
        links: [{ to: made, type: 'changes' }],
        own: { changes: [change('事项监督电话', '0760-88310000', '0760-88319999')] },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, of } = chapter;
      const [, change4] = of(id);
      expect(await linkedFrom(chapter, first(id), 'changes')).toEqual([change4?.id]);
      const page = change4 ? await served(chapter, change4) : '';
      expect(unsaid(page, ['0760-88310000', '0760-88319999', '变更', '监督方式'])).toEqual([]);

      // Seven fields, each of them asked for in every row; a code once in a list.
      const of7 = ['code', 'name', 'type', 'basis', 'holder', 'duties', 'supervision'];
      for (const column of of7) {
        const without = Object.fromEntries(Object.entries(power(1)).filter(([key]) => key !== column));
        expect(blockedBy(await draft('power-list', { own: { items: [without] } })), column).toEqual([
          expect.stringMatching(/^R24/u),
        ]);
      }
      const twice = [power(1), { ...power(2), code: power(1)['code']! }];
      expect(blockedBy(await draft('power-list', { own: { items: twice } }))).toEqual([
        expect.stringMatching(/^R24 .*编码不能重复/u),
      ]);

      // A change set says what differs, no more and no less.
      const links = [{ to: first(id), type: 'changes' }];
      const said = async (row: JsonObject): Promise<readonly string[]> =>
        blockedBy(await draft('power-list-change', { links, own: { changes: [row] } }));
      expect(await said(change('甲', '0760-88310000', '0760-88310001'))).toEqual([]);
      expect(await said(change('甲', '0760-11111111', '0760-88310001'))).toEqual([
        expect.stringMatching(/^R24 .*请照清单改正/u),
      ]);
      expect(await said({ ...change('甲', '乙', '丙'), code: '990000000000' })).toEqual([
        expect.stringMatching(/^R24 .*不在关联的清单里/u),
      ]);
      const both = [
        { ...change('事项2', '', ''), id: 'c1', change: 'add' },
        { ...change('事项3', '', ''), id: 'c2', change: 'cancel', code: codeOf(3) },
      ];
      expect(
        blockedBy(await draft('power-list-change', { links, own: { changes: both } })),
        'the list holds what was cancelled, so what was added is not new',
      ).toEqual([expect.stringMatching(/^R24 .*清单里已经有了/u)]);
      await roundTrip(chapter);
    },
  },
  {
    id: '4.2',
    asks: '市场准入负面清单',
    kinds: ['negative-list'],
    beyond: '',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('negative-list');
    },
    holds: async (chapter, { id }) => {
      const page = await served(chapter, chapter.first(id));
      expect(unsaid(page, ['禁止准入', '投诉途径1'])).toEqual([]);
      expect(blockedBy(await chapter.draft('negative-list', { own: { items: [] } }))).toHaveLength(1);
    },
  },
];

const change = (name: string, before: string, after: string): JsonObject => ({
  ...{ id: 'c1', change: 'change', code: codeOf(2), name, aspect: 'supervision', before, after },
  ...{ basis: '《某某办法》第三条', reason: '电话改号' },
});

/** Out as xlsx and csv, changed by hand, in again: tried first, then written, then undone. */
async function roundTrip({ desk, draft }: Chapter): Promise<void> {
  const { id } = await draft('power-list', { own: { items: list } });
  const record = { record: id, base: 2, removeMissing: false };
  const before = (await desk.done('records.get', { id })).content;
  const sheet = await desk.done('lists.export', { record: id, format: 'xlsx' });
  expect(await desk.done('lists.import', { ...record, ...sheet, apply: false })).toMatchObject({
    ...{ unchanged: 3, added: [], changed: [], missing: [], rejected: [], ignored: [], revision: null },
  });

  const text = new TextDecoder().decode((await desk.done('lists.export', { record: id, format: 'csv' })).bytes);
  const [header = '', ...lines] = text.split(/\r?\n/u).filter((line) => line !== '');
  expect(lines).toHaveLength(3);
  const edited = [
    header,
    ...(lines[0] === undefined ? [] : [lines[0].replace('责任事项1', '改过的责任事项')]),
    ...(lines[1] === undefined ? [] : [lines[1].replaceAll('行政许可', '行政魔法')]),
    ...(lines[2] === undefined ? [] : [lines[2].replace('442000000003', '442000000009').replace('事项3', '新事项')]),
  ].join('\r\n');
  const file = { name: '改过的清单.csv', bytes: new TextEncoder().encode(edited) };
  const tried = await desk.done('lists.import', { ...record, ...file, apply: false });
  expect(tried).toMatchObject({
    added: [{ row: 4, key: '442000000009' }],
    changed: [{ row: 2, key: '442000000001', cells: [{ before: '责任事项1', after: '改过的责任事项' }] }],
    rejected: [{ row: 3, why: expect.stringContaining('行政魔法') as string }],
    revision: null,
  });
  expect((await desk.done('records.get', { id })).content, 'a dry run writes nothing').toEqual(before);

  const applied = await desk.done('lists.import', { ...record, ...file, apply: true });
  expect(applied).toMatchObject({ added: tried.added, changed: tried.changed, rejected: tried.rejected });
  expect(applied.revision?.number).toBe(3);
  await desk.done('records.restore', { id, base: 3, revision: 2 });
  expect((await desk.done('records.get', { id })).content, 'one undo').toEqual(before);
}
