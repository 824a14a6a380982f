/**
 * Delivers one package, from wherever it stands, until the portal has spoken (package-and-portal §3).
 *
 * All memory is the store's: a crash at any point leaves facts from which the same function goes on.
 * What makes it exactly once is the portal's promise that a hand-over of the same id and digest is
 * the same answer however often; so after any doubt the client asks first and sends again second.
 */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';
import { acceptReceipts } from './acceptReceipts.ts';
import type { DeliverDeps } from './deliverDeps.ts';
import { deliverySentence, type DeliveryEvent } from './deliverySentence.ts';
import type { DeliveryJob } from './deliveryStore.ts';
import { later, mayRepeat, type PortalFailure } from './portalFailure.ts';
import { uploadPackage } from './uploadPackage.ts';

export type DeliveryOutcome =
  /** Published, returned or withdrawn; only the portal's feed can say more. */
  | { readonly type: 'settled'; readonly state: DeliveryState }
  /** The portal holds the package and has not decided yet. */
  | { readonly type: 'waiting'; readonly state: DeliveryState; readonly progressed: boolean }
  | {
      readonly type: 'retry';
      readonly failure: PortalFailure;
      readonly progressed: boolean;
      readonly retryAfterMs: number | null;
    }
  /** The same request would be refused again: a person has to look. */
  | { readonly type: 'stopped'; readonly why: string }
  | { readonly type: 'aborted' };

/** Uploads that may be thrown away in one run before we wait: a portal that loses them all is not helped by haste. */
const UPLOADS_PER_RUN = 2;

export async function deliverPackage(
  deps: DeliverDeps,
  job: DeliveryJob,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const skewBefore = deps.client.skewMs();
  const outcome = await deliver(deps, job, signal);
  const skewMs = deps.client.skewMs();
  if (skewMs !== skewBefore) note(deps, job.packageId, { type: 'skewed', skewMs });
  return outcome;
}

async function deliver(deps: DeliverDeps, job: DeliveryJob, signal: AbortSignal): Promise<DeliveryOutcome> {
  // An upload was begun, or its end was reached and the answer lost: the portal knows which.
  const asked = job.state !== 'queued' || job.uploadUrl !== null ? await askState(deps, job, signal) : 'unknown';
  if (asked === 'unknown' && job.state === 'queued') return sendPackage(deps, job, signal);
  if (asked === 'unknown') return stopped(deps, job, '门户没有这个材料包的记录');
  return asked === 'known' ? standing(deps, job) : asked;
}

/** Asks how far the package has got and applies what is proven. */
async function askState(
  deps: DeliverDeps,
  job: DeliveryJob,
  signal: AbortSignal,
): Promise<'known' | 'unknown' | DeliveryOutcome> {
  const answer = await deps.client.packageState(job.packageId, signal);
  if (!answer.ok)
    return answer.error.type === 'portal/refused' && answer.error.status === 404
      ? 'unknown'
      : failed(deps, job, answer.error);
  if (answer.value.sha256 !== job.sha256) return stopped(deps, job, '门户以同一编号持有另一份内容');
  noteSent(deps, job.packageId);
  acceptReceipts(deps, job.packageId, answer.value.receipts);
  return 'known';
}

async function sendPackage(deps: DeliverDeps, job: DeliveryJob, signal: AbortSignal): Promise<DeliveryOutcome> {
  let current = job;
  let progressed = false;
  for (let run = 1; ; run += 1) {
    if (sizeOf(job.file) !== job.size) return stopped(deps, job, '本机保存的材料包不见了或长度变了');
    const uploaded = await uploadPackage(deps, current, signal);
    if (!uploaded.ok) return failed(deps, job, uploaded.error.failure, progressed || uploaded.error.progressed);
    progressed = true;

    const { sha256, size } = job;
    const upload = uploaded.value.slice(uploaded.value.lastIndexOf('/') + 1);
    const handed = await deps.client.handOver(job.packageId, { upload, sha256, size }, signal);
    if (handed.ok) {
      noteSent(deps, job.packageId);
      acceptReceipts(deps, job.packageId, [handed.value]);
      return standing(deps, job);
    }

    const lost = whyLost(handed.error);
    if (lost === null) return failed(deps, job, handed.error, progressed);
    // Either bytes were spoilt on the way, or the file here is not what was approved.
    if (lost === 'digest' && (await digestOf(job.file)) !== sha256)
      return stopped(deps, job, '本机保存的材料包与批准时的摘要不符');
    deps.store.saveUploadUrl(job.packageId, lost === 'incomplete' ? uploaded.value : null);
    if (run >= UPLOADS_PER_RUN) return failed(deps, job, later(handed.error), progressed);
    if (lost !== 'incomplete')
      note(deps, job.packageId, {
        type: 'restarted',
        why: lost === 'digest' ? '门户收到的内容有误' : '门户上的上传已失效',
      });
    current = { ...job, uploadUrl: lost === 'incomplete' ? uploaded.value : null };
  }
}

/** What a refused hand-over says about the upload (§3): 422 and 404/410 mean a new one, 409 unless the package is in conflict means HEAD. */
function whyLost(failure: PortalFailure): 'digest' | 'gone' | 'incomplete' | null {
  if (failure.type !== 'portal/refused') return null;
  if (failure.status === 422) return 'digest';
  if (failure.status === 404 || failure.status === 410) return 'gone';
  const incomplete = failure.status === 423 || (failure.status === 409 && failure.problem !== 'package-conflict');
  return incomplete ? 'incomplete' : null;
}

/** Where the delivery stands now, by the store alone. */
function standing({ store }: DeliverDeps, before: DeliveryJob): DeliveryOutcome {
  const job = store.find(before.packageId) ?? before;
  const settled = job.state === 'published' || job.state === 'returned' || job.state === 'withdrawn';
  return settled
    ? { type: 'settled', state: job.state }
    : { type: 'waiting', state: job.state, progressed: job.sequence > before.sequence || job.state !== before.state };
}

function failed(deps: DeliverDeps, job: DeliveryJob, failure: PortalFailure, progressed = false): DeliveryOutcome {
  if (failure.type === 'portal/aborted') return { type: 'aborted' };
  if (!mayRepeat(failure))
    return stopped(deps, job, failure.type === 'portal/refused' ? `门户答复 ${failure.status}：${failure.why}` : '');
  note(deps, job.packageId, { type: 'failed', failure });
  return {
    type: 'retry',
    failure,
    progressed,
    retryAfterMs: failure.type === 'portal/refused' ? failure.retryAfterMs : null,
  };
}

function stopped(deps: DeliverDeps, job: DeliveryJob, why: string): DeliveryOutcome {
  note(deps, job.packageId, { type: 'stopped', why });
  return { type: 'stopped', why };
}

/** The portal has taken the package: 已送出, whatever is proven beyond that. */
function noteSent({ store, clock }: DeliverDeps, packageId: PackageId): void {
  if (store.find(packageId)?.state !== 'queued') return;
  store.markSent(packageId, clock.now());
  store.log(packageId, clock.now(), deliverySentence({ type: 'sent' }));
}

const note = ({ store, clock }: DeliverDeps, packageId: PackageId, event: DeliveryEvent): void =>
  store.log(packageId, clock.now(), deliverySentence(event));

const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null;

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
