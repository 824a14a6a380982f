import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import type { Attachment } from '#shared/domain/form/fieldValue.ts';
import { WorkerDied } from '../../jobs/workerRunner.ts';
import type { JobRunner } from '../../jobs/jobs.ts';
import type { BlobStore } from '../../storage/blobs.ts';

/** What attachments say, each read once: a digest names its bytes for good. */
export interface AttachmentReadings {
  /** Reads those not yet read; then `of` knows them all. */
  read(attachments: readonly Attachment[]): Promise<void>;
  of(sha256: string): AttachmentReading;
}

/** Attachments remembered at once; with more the memory starts anew. */
const most = 200;

export function createAttachmentReadings(jobs: JobRunner, blobs: BlobStore): AttachmentReadings {
  const known = new Map<string, AttachmentReading>();
  return {
    read: async (attachments) => {
      if (known.size > most) known.clear();
      for (const { name, sha256 } of attachments) {
        if (!known.has(sha256)) known.set(sha256, await readOne(jobs, name, blobs.path(sha256)));
      }
    },
    of: (sha256) => known.get(sha256) ?? { state: 'not-read', why: '还没有读', traces: [] },
  };
}

async function readOne(jobs: JobRunner, name: string, file: string): Promise<AttachmentReading> {
  try {
    return await jobs.run('attachment.read', { name, file });
  } catch (thrown) {
    // The file was too much for the worker thread; the core lives on and the finding says so.
    if (thrown instanceof WorkerDied) return { state: 'unreadable', why: '文件内容异常，没有读完', traces: [] };
    throw thrown;
  }
}
