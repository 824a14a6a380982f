/**
 * Long work, done in a worker thread so that the core answers meanwhile.
 *
 * A job takes and gives only what structured clone carries; it reports progress and stops at the
 * next chance when cancelled. Jobs know no storage and no network: the core reads before, and
 * writes after.
 */
import { buildPackage } from './buildPackage.ts';
import { verifyPackageFile } from './verifyPackageFile.ts';
import type { JobContext } from './jobContext.ts';
import { writeDocuments } from './writeDocuments.ts';
import { openDatasetFile } from './openDatasetFile.ts';
import { readAttachmentFile } from './readAttachmentFile.ts';
import { readSheetFile, writeSheets } from './sheetJobs.ts';
import { readPolicy } from './readPolicy.ts';

export const jobs = {
  'attachment.read': readAttachmentFile,
  'dataset.open': openDatasetFile,
  'policy.read': readPolicy,
  'documents.write': writeDocuments,
  'sheets.read': readSheetFile,
  'sheets.write': writeSheets,
  'package.build': buildPackage,
  'package.verify': verifyPackageFile,
} as const;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;

/** Runs jobs somewhere else; rejects with an `AbortError` when cancelled or closed, and with `WorkerDied` when the thread ends under it. */
export interface JobRunner extends AsyncDisposable {
  run<N extends JobName>(name: N, input: JobInput<N>, context?: Partial<JobContext>): Promise<JobOutput<N>>;
}
