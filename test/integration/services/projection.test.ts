import { expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/record/record.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { openJob, type Job } from '../core/job.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { filledRecord } from '#test/support/forms/filledRecord.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';

const at = parseInstant('2026-06-03T09:00:00+08:00')!;

async function inspectionOf({ desk }: Job, formedOn: string): Promise<RecordId> {
  const { id } = await desk.done('records.create', { kind: 'inspection', from: null });
  const { attribute, title, docNumber, issuer, date, fields } = filledRecord(
    kindOf(builtInPack, 'inspection')!,
    builtInPack,
  );
  await desk.done('records.save', {
    id,
    base: 1,
    content: { attribute, title, docNumber, issuer, date, fields: { ...fields, formedOn }, links: [] },
  });
  return id;
}

const running = ({ desk }: Job): unknown[] =>
  desk.desk.store.db.prepare('SELECT record, clock, due FROM record_clock ORDER BY record, clock').all();

test('a store whose clocks and marks were thrown away has them again after a start', async () => {
  await using job = await openJob({ at });
  await inspectionOf(job, '2026-06-01');
  await inspectionOf(job, '2026-05-20');
  const before = running(job);
  const marks = job.desk.desk.store.db.prepare('SELECT * FROM ledger_mark ORDER BY record, measure, day');
  const marked = marks.all();
  expect(before.length).toBeGreaterThan(1);

  job.desk.desk.store.db.exec(`
    DELETE FROM record_clock; DELETE FROM ledger_mark; DELETE FROM record_link;
    DELETE FROM setting WHERE key = 'projectedBy';
  `);
  await job.desk.reopen();
  await expect.poll(() => running(job), { timeout: 20_000 }).toEqual(before);
  const again = job.desk.desk.store.db.prepare('SELECT * FROM ledger_mark ORDER BY record, measure, day').all();
  expect(again).toEqual(marked);
});

test('a start with the same rules touches nothing (planted fault: a changed clock stays)', async () => {
  await using job = await openJob({ at });
  await inspectionOf(job, '2026-06-01');
  // The first start has noted by what it was worked out.
  await expect
    .poll(() => job.desk.desk.store.db.prepare(`SELECT 1 FROM setting WHERE key = 'projectedBy'`).get(), {
      timeout: 20_000,
    })
    .toBeDefined();
  job.desk.desk.store.db.exec(`UPDATE record_clock SET due = '1999-01-01' WHERE clock = 'T01'`);
  await job.desk.reopen();
  await job.enter('officer');
  expect(running(job)).toContainEqual(expect.objectContaining({ clock: 'T01', due: '1999-01-01' }));
});

test('an edit moves the clock in the same breath', async () => {
  await using job = await openJob({ at });
  const id = await inspectionOf(job, '2026-06-01');
  const clock = async () =>
    (await job.desk.done('records.form', { id })).clocks.find(({ clock: name }) => name === 'T01')?.due;
  expect(await clock()).toBe('2026-06-30');
  const { content, revision } = await job.desk.done('records.get', { id });
  const { attribute, title, docNumber, issuer, date, fields } = content;
  await job.desk.done('records.save', {
    id,
    base: revision.number,
    content: { attribute, title, docNumber, issuer, date, fields: { ...fields, formedOn: '2026-06-02' } },
  });
  expect(await clock()).toBe('2026-07-01');
  expect(running(job)).toContainEqual({ record: id, clock: 'T01', due: '2026-07-01' });
});
