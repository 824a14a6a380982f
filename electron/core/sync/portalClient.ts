/**
 * The portal's calls (package-and-portal §2) as functions: what goes in is typed, what comes out is
 * parsed. Receipts and rosters come back as the text that was signed; whoever asks verifies them.
 */
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EnrolmentRequest } from '#shared/protocol/enrolment.ts';
import {
  feedAnswer,
  handOverAnswer,
  packageAnswer,
  rosterAnswer,
  statusAnswer,
  type FeedAnswer,
  type HandOverRequest,
  type PackageAnswer,
  type StatusAnswer,
} from '#shared/protocol/portal.ts';
import { API_BASE } from '#shared/protocol/request.ts';
import type { FilePart } from './filePart.ts';
import type { PortalFailure } from './portalFailure.ts';
import { parseAnswer } from './readAnswer.ts';
import { createSignedCall, type Answered, type Call, type PortalDeps } from './signedCall.ts';

type Answer<T> = Promise<Result<T, PortalFailure>>;

export interface PortalClient {
  status(signal: AbortSignal): Answer<StatusAnswer>;
  /** The roster as signed. */
  enrol(request: EnrolmentRequest, signal: AbortSignal): Answer<string>;
  /** The address of a new upload, below this portal's own `/v1/uploads/`. */
  createUpload(
    upload: { readonly packageId: PackageId; readonly sha256: string; readonly size: number },
    signal: AbortSignal,
  ): Answer<string>;
  /** How many bytes the portal holds. */
  uploadOffset(upload: string, signal: AbortSignal): Answer<number>;
  /** Sends bytes from `offset` on; answers the new offset. */
  sendChunk(upload: string, offset: number, bytes: FilePart, signal: AbortSignal): Answer<number>;
  /** The receipt as signed. Asked twice, it is the same one. */
  handOver(packageId: PackageId, handOver: HandOverRequest, signal: AbortSignal): Answer<string>;
  packageState(packageId: PackageId, signal: AbortSignal): Answer<PackageAnswer>;
  feed(after: number, signal: AbortSignal): Answer<FeedAnswer>;
  /** The department's roster in force, as signed. */
  roster(signal: AbortSignal): Answer<string>;
  /** Whether an upload's address is one of this portal's: after a change of address old ones are worth nothing. */
  owns(upload: string): boolean;
  /** Portal's clock less this machine's, in milliseconds, once the portal has objected to ours; else 0. */
  skewMs(): number;
}

const TUS = { 'tus-resumable': '1.0.0' };
/** A chunk on a slow line (16 MiB at 32 KiB/s) still gets through. */
const CHUNK_TIMEOUT_MS = 10 * 60_000;

export function createPortalClient(deps: PortalDeps): PortalClient {
  const call = createSignedCall(deps);
  const uploads = `${deps.baseUrl}${API_BASE}/uploads/`;
  const owns = (upload: string): boolean =>
    upload.startsWith(uploads) && /^[\w-]{1,80}$/.test(upload.slice(uploads.length));

  const ask = async <T>(
    request: Call,
    signal: AbortSignal,
    read: (answered: Answered) => Result<T, PortalFailure>,
  ): Answer<T> => {
    const answered = await call(request, signal);
    return answered.ok ? read(answered.value) : answered;
  };

  return {
    status: (signal) => ask({ method: 'GET', path: '/status' }, signal, ({ text }) => parseAnswer(text, statusAnswer)),
    enrol: (request, signal) =>
      ask({ method: 'POST', path: '/enrolments', json: request }, signal, ({ text }) =>
        mapped(parseAnswer(text, rosterAnswer), (answer) => answer.roster),
      ),
    createUpload: ({ packageId, sha256, size }, signal) => {
      const headers = {
        ...TUS,
        'upload-length': String(size),
        'upload-metadata': uploadMetadata({ packageId, sha256 }),
      };
      return ask({ method: 'POST', path: '/uploads', headers }, signal, (answered) => {
        const location = URL.parse(answered.headers.get('location') ?? '', `${uploads}.`)?.href ?? '';
        return owns(location) ? ok(location) : badAnswer('门户给出的上传地址不在门户之下');
      });
    },
    uploadOffset: (upload, signal) => ask({ method: 'HEAD', path: upload, headers: TUS }, signal, offsetIn),
    sendChunk: (upload, offset, bytes, signal) => {
      const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      return ask({ method: 'PATCH', path: upload, headers, bytes, timeoutMs: CHUNK_TIMEOUT_MS }, signal, offsetIn);
    },
    handOver: (packageId, handOver, signal) =>
      ask({ method: 'PUT', path: `/packages/${packageId}`, json: handOver }, signal, ({ text }) =>
        mapped(parseAnswer(text, handOverAnswer), (answer) => answer.receipt),
      ),
    packageState: (packageId, signal) =>
      ask({ method: 'GET', path: `/packages/${packageId}` }, signal, ({ text }) => parseAnswer(text, packageAnswer)),
    feed: (after, signal) =>
      ask({ method: 'GET', path: `/feed?after=${after}` }, signal, ({ text }) => parseAnswer(text, feedAnswer)),
    roster: (signal) =>
      ask({ method: 'GET', path: '/rosters/current' }, signal, ({ text }) =>
        mapped(parseAnswer(text, rosterAnswer), (answer) => answer.roster),
      ),
    owns,
    skewMs: call.skewMs,
  };
}

/** tus 1.0 `Upload-Metadata`: names in the clear, values in base64. */
const uploadMetadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

function offsetIn({ headers }: Answered): Result<number, PortalFailure> {
  const offset = headers.get('upload-offset') ?? '';
  return /^\d{1,15}$/.test(offset) ? ok(Number(offset)) : badAnswer('门户没有说明已收到多少');
}

const badAnswer = (why: string): Result<never, PortalFailure> => err({ type: 'portal/bad-answer', why });

const mapped = <T, U>(result: Result<T, PortalFailure>, map: (value: T) => U): Result<U, PortalFailure> =>
  result.ok ? ok(map(result.value)) : result;
