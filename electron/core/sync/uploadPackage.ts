/**
 * Brings the bytes of a package to the portal (tus 1.0: creation, then chunks), going on from
 * whatever the portal holds. An own client of three requests instead of tus-js-client: every request
 * must carry a fresh signature, and which answer leads to which next request is fixed by
 * package-and-portal §3, not by a library's retry policy.
 *
 * Chunks are streamed from the file and their length is announced, so memory stays flat whatever the
 * size.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { deliverySentence, type DeliveryEvent } from './deliverySentence.ts';
import type { DeliveryJob } from './deliveryStore.ts';
import type { DeliverDeps } from './deliverDeps.ts';
import { filePart } from './filePart.ts';
import { later, type PortalFailure } from './portalFailure.ts';

/** Measured: below 8 MiB the round trips cost more than the bytes, above 32 MiB only memory grows. */
const CHUNK_BYTES = 16 * 1024 * 1024;
/**
 * How often the progress is written down. It is for the screen only: the portal knows the offset. A durable write
 * per chunk would force the disk to finish everything else first, and was measured to double an upload's time.
 */
const PROGRESS_EVERY_MS = 2_000;
/** How often the portal may contradict us without taking a byte before we wait and come back. */
const FRUITLESS_LIMIT = 4;

export interface UploadProblem {
  readonly failure: PortalFailure;
  /** Some bytes got through in this run: the next pause starts short again. */
  readonly progressed: boolean;
}

/** Answers the address of the complete upload. Every address is stored before the first byte goes there. */
export async function uploadPackage(
  deps: DeliverDeps,
  job: DeliveryJob,
  signal: AbortSignal,
): Promise<Result<string, UploadProblem>> {
  const { client, store, clock } = deps;
  const note = (event: DeliveryEvent): void => store.log(job.packageId, clock.now(), deliverySentence(event));

  let upload = job.uploadUrl !== null && client.owns(job.uploadUrl) ? job.uploadUrl : null;
  /** Null while only the portal knows. */
  let offset: number | null = null;
  let progressed = false;
  let fruitless = 0;
  let progressAt = clock.now() + PROGRESS_EVERY_MS;

  for (;;) {
    const step = await next();
    if (step === 'complete' && upload !== null) return ok(upload);
    if (typeof step === 'object') {
      fruitless += 1;
      if (!recover(step)) return err({ failure: step, progressed });
      if (fruitless >= FRUITLESS_LIMIT) return err({ failure: later(step), progressed });
    }
  }

  /** One request: make the upload, ask where it stands, or send the next chunk. */
  async function next(): Promise<PortalFailure | 'complete' | 'going'> {
    if (upload === null) {
      const created = await client.createUpload(job, signal);
      if (!created.ok) return created.error;
      upload = created.value;
      store.saveUploadUrl(job.packageId, upload);
      note({ type: 'started' });
      offset = 0;
      return 'going';
    }
    if (offset === null) {
      const held = await client.uploadOffset(upload, signal);
      if (!held.ok) return held.error;
      offset = held.value;
      store.saveUploaded(job.packageId, offset);
      if (offset > 0 && offset < job.size) note({ type: 'resumed', offset, size: job.size });
    }
    if (offset >= job.size) return 'complete';

    const end = Math.min(offset + CHUNK_BYTES, job.size);
    const sent = await client.sendChunk(upload, offset, filePart(job.file, offset, end), signal);
    if (!sent.ok) return sent.error;
    progressed ||= sent.value > offset;
    if (sent.value > offset) fruitless = 0;
    offset = sent.value;
    if (clock.now() >= progressAt || offset >= job.size) {
      store.saveUploaded(job.packageId, offset);
      progressAt = clock.now() + PROGRESS_EVERY_MS;
    }
    return offset >= job.size ? 'complete' : 'going';
  }

  /** Whether the run goes on after a failure (§3): 409, 423 and 400 ask the portal; 404 and 410 begin anew. */
  function recover(failure: PortalFailure): boolean {
    if (failure.type !== 'portal/refused') return false;
    if (failure.status === 404 || failure.status === 410) {
      if (upload === null) return false;
      upload = null;
      store.saveUploadUrl(job.packageId, null);
      note({ type: 'restarted', why: '门户上的上传已失效' });
      return true;
    }
    const asksPortal = upload !== null && offset !== null && [400, 409, 423].includes(failure.status);
    if (asksPortal) offset = null;
    return asksPortal;
  }
}
