import { expect, test } from 'vitest';
import type { Events } from '#shared/contract/contract.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { ok } from '#shared/lib/result.ts';
import type { PdfPrinter } from '#core/ports.ts';
import { importSample, openJob, reworded, save, type Job } from '../core/job.ts';

const refused = (type: string) => ({ ok: false, error: { type } });

/** A PDF that our measuring can read. */
const page = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A submission that waits at the printer until it is let go. */
async function submittingJob(pages: Uint8Array = page) {
  const printing = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  const printer: PdfPrinter = {
    print: async () => {
      printing.resolve(undefined);
      await released.promise;
      return ok(new Uint8Array(pages));
    },
  };
  const job = await openJob({ printer });
  const sample = await importSample(job);
  const submitting = job.desk.call('submissions.submit', { submission: sample.submission });
  await printing.promise;
  return { job, ...sample, submitting, release: () => released.resolve(undefined) };
}

const stateOf = async ({ desk }: Job, submission: SubmissionId): Promise<string> =>
  (await desk.done('studio.open', { submission })).state;

test('a desk that is locked while the pages are printed submits nothing', async () => {
  const { job, submission, submitting, release } = await submittingJob();
  await using _ = job;
  await job.desk.done('session.lock', {});
  release();
  expect(await submitting).toEqual(refused('session/locked'));
  await job.enter('officer');
  expect(await stateOf(job, submission)).toBe('draft');
  expect(job.desk.reported).toEqual([]);
});

test('another person at the desk does not sign what the first one asked for', async () => {
  const { job, submission, submitting, release } = await submittingJob();
  await using _ = job;
  await job.enter('chief');
  release();
  expect(await submitting).toEqual(refused('session/locked'));
  expect(await stateOf(job, submission)).toBe('draft');
});

test('words saved while the pages are printed stop the submission and are kept', async () => {
  const { job, submission, interpretation, fields, submitting, release } = await submittingJob();
  await using _ = job;
  await save(job.desk, interpretation, { fields: reworded(fields, '烦心事', '难事') });
  release();
  expect(await submitting).toEqual(refused('submit/changed-meanwhile'));
  expect(await stateOf(job, submission)).toBe('draft');
});

test('nothing happens in between: the submission stands', async () => {
  const { job, submission, submitting, release } = await submittingJob();
  await using _ = job;
  release();
  expect((await submitting).ok).toBe(true);
  expect(await stateOf(job, submission)).toBe('in-review');
});

test('cancelling while the pages are printed is a refusal, not a fault', async () => {
  const { job, submission, submitting, release } = await submittingJob();
  await using _ = job;
  const { desk } = job;
  const started = desk.announced.findLast(({ event }) => event === 'task.progress');
  const { task } = started?.fact as Events['task.progress'];
  await desk.done('tasks.cancel', { task });
  release();
  expect(await submitting).toEqual(refused('task/cancelled'));
  expect(desk.reported).toEqual([]);
  expect(await stateOf(job, submission)).toBe('draft');
});

test('pages that nobody can read stop the submission with a sentence', async () => {
  const { job, submission, submitting, release } = await submittingJob(new Uint8Array());
  await using _ = job;
  release();
  expect(await submitting).toMatchObject(refused('document/cannot-print'));
  expect(await stateOf(job, submission)).toBe('draft');
  expect(job.desk.reported).toEqual([]);
});
