import { expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/record/record.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { write } from '#core/storage/db.ts';
import { readFact } from '#core/storage/repositories/installation.ts';
import { isIndexBehind } from '#core/storage/repositories/searchIndex.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { openJob } from '../core/job.ts';

const january = parseInstant('2027-01-21T09:00:00+08:00')!;
const year2027 = {
  year: 2027,
  doc: '国办发明电〔2026〕99号',
  off: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
  makeUp: ['2027-02-14'],
};

/** Records whose 20 working days run past the Spring Festival of a year without a calendar. */
async function manyRunning(desk: TestDesk, many: number): Promise<readonly RecordId[]> {
  const ids: RecordId[] = [];
  for (let n = 0; n < many; n += 1) {
    const { id } = await desk.done('records.create', { kind: 'inspection', from: null });
    await rename(desk, id, `督查${n}`, { formedOn: '2027-01-20' });
    ids.push(id);
  }
  return ids;
}

async function rename(desk: TestDesk, id: RecordId, title: string, fields = {}): Promise<void> {
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, docNumber, issuer, date } = content;
  const edit = { attribute, title, docNumber, issuer, date, fields: { ...content.fields, ...fields } };
  await desk.done('records.save', { id, base: revision.number, content: edit });
}

const dueDays = async (desk: TestDesk, ids: readonly RecordId[]) => {
  const opened = await Promise.all(ids.map((id) => desk.done('records.form', { id })));
  return new Set(opened.map(({ clocks }) => clocks.find(({ clock }) => clock === 'T01')?.due));
};

test('somebody who writes while a calendar moves many clocks is answered in between, and every clock has moved', async () => {
  await using job = await openJob({ at: january });
  const { desk } = job;
  const ids = await manyRunning(desk, 45);
  expect(await dueDays(desk, ids)).toEqual(new Set(['2027-02-17']));

  const order: string[] = [];
  const coming = desk.done('calendar.add', year2027).then(({ moved }) => {
    order.push('calendar');
    return moved;
  });
  await rename(desk, ids[0]!, '其间改的名称').then(() => order.push('save'));

  expect(await coming).toBeGreaterThanOrEqual(44);
  expect(order).toEqual(['save', 'calendar']);
  expect(await dueDays(desk, ids)).toEqual(new Set(['2027-02-23']));
  expect(desk.reported).toEqual([]);
});

test('after a calendar that only added a year nothing is left to work out at the next start', async () => {
  await using job = await openJob({ at: january });
  const { desk } = job;
  await manyRunning(desk, 3);
  const stamp = () => readFact(desk.desk.store.db, 'projectedBy');
  const before = stamp();
  await desk.done('calendar.add', year2027);
  const after = stamp();
  expect(after).not.toBe(before);
  expect(after).toContain('+2027');

  await desk.reopen();
  expect(stamp()).toBe(after);
});

test('what an older program indexed without its kind is found by its kind once a start has gone through it', async () => {
  await using job = await openJob({ at: january });
  const { desk } = job;
  await manyRunning(desk, 25);
  const { db } = desk.desk.store;
  // As migration 0004 leaves an older store: nothing of the index is thrown away, all of it waits.
  write(db, (open) => {
    open.exec(`DELETE FROM search; INSERT OR IGNORE INTO search_pending SELECT row FROM record`);
    open.exec(`UPDATE setting SET value = '"7 older"' WHERE key = 'projectedBy'`);
  });
  await desk.reopen();
  await expect.poll(() => isIndexBehind(desk.desk.store.db), { timeout: 10_000 }).toBe(false);
  await job.enter('officer');
  const asked = { text: '督查', kinds: ['inspection'], after: null, limit: 50 };
  expect((await desk.done('records.search', asked)).rows).toHaveLength(25);
});
