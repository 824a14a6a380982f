import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Events } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { createRingNotices } from '#shell/ringNotices.ts';

type Ring = Events['clock.rang'];

const ring = (n: number, more: Partial<Ring> = {}): Ring => ({
  record: `record ${n}` as RecordId,
  title: `第${n}件`,
  clock: 'T01',
  name: '形成后20个工作日内公开',
  due: '2026-11-26',
  stage: 'before',
  ...more,
});

function openNotices() {
  const told: { readonly title: string; readonly body: string; readonly click: () => void }[] = [];
  const opened: (RecordId | null)[] = [];
  const moment = Promise.withResolvers<undefined>();
  const tell = createRingNotices({
    notify: (title, body, click) => told.push({ title, body, click }),
    open: (record) => opened.push(record),
    wait: () => moment.promise,
    year: () => '2026',
  });
  const pass = async (): Promise<void> => {
    moment.resolve(undefined);
    await moment.promise;
    await Promise.resolve();
  };
  return { told, opened, tell, pass };
}

test('a clock that rings is told with its record, its rule and its day; a click opens the record', async () => {
  const { told, opened, tell, pass } = openNotices();
  tell(ring(1));
  await pass();
  expect(told).toMatchObject([{ title: '第1件', body: '形成后20个工作日内公开：11月26日 周四 到期。' }]);
  told[0]?.click();
  expect(opened).toEqual(['record 1']);
});

test('many at once are one notification that opens 今日', async () => {
  const { told, opened, tell, pass } = openNotices();
  for (const n of [1, 2, 3]) tell(ring(n));
  tell(ring(4, { stage: 'due' }));
  await pass();
  expect(told).toMatchObject([
    { title: '政务公开工作台', body: '有 4 项期限临近或已到，其中 1 项已到期。打开「今日」查看。' },
  ]);
  told[0]?.click();
  expect(opened).toEqual([null]);
});

test('a ring without a title, as while nobody is unlocked, bears the name of the program', async () => {
  const { told, tell, pass } = openNotices();
  tell(ring(1, { title: '', stage: 'due' }));
  await pass();
  expect(told).toMatchObject([{ title: '政务公开工作台', body: '形成后20个工作日内公开：期限 11月26日 周四 已到。' }]);
});

test('the next ones are told by themselves', async () => {
  const { told, tell, pass } = openNotices();
  tell(ring(1));
  await pass();
  tell(ring(2));
  await pass();
  expect(told.map(({ title }) => title)).toEqual(['第1件', '第2件']);
});

test('Windows knows the program by the id it was packaged with', () => {
  const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const packaged = /^appId: (\S+)$/mu.exec(read('electron-builder.yml'))?.[1];
  // The file imports Electron, which is not at hand here: it is read instead.
  expect(read('electron/shell/showNotification.ts')).toContain(`windowsAppId = '${packaged ?? 'none'}'`);
});
