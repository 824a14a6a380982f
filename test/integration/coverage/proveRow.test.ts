/** The harness by itself: a claim that is false fails, whichever it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChapter, type Chapter } from './chapter.ts';
import type { CoverageRow } from './coverageRow.ts';
import { proveRow } from './proveRow.ts';

const sound: CoverageRow = {
  id: '7.1',
  asks: '重点领域',
  kinds: ['key-area'],
  beyond: '',
  clocks: { T01: 'kept' },
  indicators: ['on-time'],
  write: async ({ fill }) => {
    await fill('key-area');
  },
};

let chapter: Chapter | undefined;
beforeAll(async () => {
  const unwritten: CoverageRow = { ...sound, id: '7.9', kinds: ['budget'] };
  chapter = await openChapter([sound, { ...unwritten, write: () => Promise.resolve() }]);
}, 120_000);
afterAll(() => chapter?.[Symbol.asyncDispose]());

const proved = (row: Partial<CoverageRow>): Promise<void> =>
  chapter ? proveRow(chapter, { ...sound, ...row }) : Promise.reject(new Error('The desk did not open'));

test('a row that works is proved', async () => {
  await proved({});
});

test.for<[string, Partial<CoverageRow>]>([
  ['a kind that nobody wrote', { kinds: ['key-area', 'budget'] }],
  ['a row without its record', { id: '7.9', kinds: ['budget'] }],
  ['a clock that does not run', { clocks: { T17: 'kept' } }],
  ['a clock that stands otherwise', { clocks: { T01: 'missed' } }],
  ['an indicator that counts something else', { indicators: ['consultation'] }],
  ['what holds beyond the form, and does not', { holds: () => Promise.reject(new Error('It does not hold')) }],
])('%s is noticed (planted fault)', async ([, claim]) => {
  await expect(proved(claim)).rejects.toThrow();
});

test('a record that never reached the portal, or says there what it should not, is noticed (planted fault)', async () => {
  if (!chapter) throw new Error('The desk did not open');
  const { desk, draft, of, first } = chapter;
  const standing = { ...chapter, behind: () => Promise.resolve([first('7.1').id]) };
  const withRecord = (made: Awaited<ReturnType<typeof draft>>) =>
    proveRow({ ...standing, of: (row) => (row === '7.1' ? [made] : of(row)) }, sound);
  await withRecord(first('7.1'));
  await expect(withRecord(await draft('key-area', { title: '没有报送的草稿' }))).rejects.toThrow(/没有报送的草稿/u);
  await expect(withRecord({ ...first('7.1'), title: '页面上没有的标题' })).rejects.toThrow(/页面上没有的标题/u);
  await expect(withRecord({ ...first('7.1'), emptyBlocked: 0 })).rejects.toThrow(/empty form/u);
  const left = await draft('key-area', { own: { content: null } });
  await expect(withRecord({ ...first('7.1'), filledBlocked: left.filledBlocked })).rejects.toThrow(
    /once it is filled/u,
  );
  // What the pack keeps inside stood on the page: the same record, read by a pack that keeps its content inside.
  const spoilt = structuredClone(first('7.1').kind);
  const field = spoilt.sections.flatMap(({ fields }) => fields).find(({ key }) => key === 'content');
  if (!field) throw new Error('No content');
  Object.assign(field, { internal: true });
  await expect(withRecord({ ...first('7.1'), kind: spoilt })).rejects.toThrow(/keeps it inside/u);
  expect(desk.reported).toEqual([]);
});
