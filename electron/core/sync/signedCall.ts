/**
 * One signed request and its answer, as text.
 *
 * A clock that is wrong must not keep a department from publishing: the portal's 401 carries its own
 * time, and the request is signed anew once with that time. The difference is remembered for the
 * calls that follow, and shown to people; the machine's clock is not touched.
 */
import type { Instant } from '#shared/lib/instant.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { problemBody, problemName } from '#shared/protocol/problem.ts';
import { API_BASE, requestKind } from '#shared/protocol/request.ts';
import type { Clock, Fetch, Random } from '../ports.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import type { FilePart } from './filePart.ts';
import type { PortalAddress } from './portalAddress.ts';
import type { PortalFailure } from './portalFailure.ts';
import { parseAnswer, readText } from './readAnswer.ts';
import { retryAfterMs } from './retrySchedule.ts';
import { digestOfBody, signRequest } from './signRequest.ts';

export interface PortalDeps {
  readonly baseUrl: PortalAddress;
  readonly fetch: Fetch;
  readonly deviceKey: SigningKey;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`, or the whole address of an upload. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly bytes?: FilePart;
  /** After so many milliseconds without a complete answer the portal counts as unreachable. */
  readonly timeoutMs?: number;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface SignedCall {
  (call: Call, signal: AbortSignal): Promise<Result<Answered, PortalFailure>>;
  /** Portal's clock less this machine's, in milliseconds, once the portal has objected to ours; else 0. */
  readonly skewMs: () => number;
}

const ANSWER_TIMEOUT_MS = 60_000;

export function createSignedCall({ baseUrl, fetch, deviceKey, clock, random }: PortalDeps): SignedCall {
  let skewMs = 0;

  async function send(call: Call, signal: AbortSignal): Promise<Result<Answered, PortalFailure>> {
    const url = call.path.startsWith('/') ? `${baseUrl}${API_BASE}${call.path}` : call.path;
    const body = call.json === undefined ? undefined : Buffer.from(JSON.stringify(call.json));
    const headers = {
      ...call.headers,
      ...(body && { 'content-type': 'application/json', 'content-digest': digestOfBody(body) }),
    };
    const covered = { ...headers, ...(call.bytes && { 'content-length': String(call.bytes.size) }) };
    const kind = requestKind(call.method, url.slice(`${baseUrl}${API_BASE}`.length));
    const created = (clock.now() + skewMs) as Instant;
    const signature = await signRequest(
      { kind, method: call.method, url, headers: covered },
      deviceKey,
      created,
      random.uuid(),
    );

    const timeout = AbortSignal.timeout(call.timeoutMs ?? ANSWER_TIMEOUT_MS);
    try {
      const response = await fetch(url, {
        method: call.method,
        headers: { ...covered, ...signature },
        body: body ?? call.bytes?.stream() ?? null,
        ...(call.bytes && { duplex: 'half' }),
        // A signed request says where it goes; it is not to be led elsewhere.
        redirect: 'error',
        signal: AbortSignal.any([signal, timeout]),
      });
      const text = await readText(response);
      return text.ok ? ok({ status: response.status, headers: response.headers, text: text.value }) : text;
    } catch (thrown) {
      if (signal.aborted) return err({ type: 'portal/aborted' });
      return err({ type: 'portal/unreachable', why: timeout.aborted ? '门户没有按时回答' : reasonOf(thrown) });
    }
  }

  const signedCall = async (call: Call, signal: AbortSignal): Promise<Result<Answered, PortalFailure>> => {
    let answer = await send(call, signal);
    if (answer.ok && answer.value.status === 401) {
      const { portalTime, nonceSpent } = reasonsOf401(answer.value);
      if (portalTime !== null) skewMs = portalTime - clock.now();
      // A spent nonce means that something on the way sent the request twice; signed anew it is another one.
      if (portalTime !== null || nonceSpent) answer = await send(call, signal);
    }
    if (!answer.ok || answer.value.status < 400) return answer;
    return err(refusalIn(answer.value, clock.now()));
  };
  return Object.assign(signedCall, { skewMs: () => skewMs });
}

/** The portal's own time: from the problem, or from `Date` where an answer has no body (HEAD). */
function reasonsOf401({ headers, text }: Answered): {
  readonly portalTime: number | null;
  readonly nonceSpent: boolean;
} {
  if (text === '') {
    const date = Date.parse(headers.get('date') ?? '');
    return { portalTime: Number.isNaN(date) ? null : date, nonceSpent: false };
  }
  const problem = parseAnswer(text, problemBody);
  if (!problem.ok) return { portalTime: null, nonceSpent: false };
  const { portalTime, type } = problem.value;
  return {
    portalTime: portalTime === undefined ? null : parseInstant(portalTime),
    nonceSpent: problemName(type) === 'nonce-replayed',
  };
}

function refusalIn({ status, headers, text }: Answered, now: Instant): PortalFailure {
  const problem = parseAnswer(text, problemBody);
  return {
    type: 'portal/refused',
    status,
    problem: problem.ok ? problemName(problem.value.type) : null,
    why: problem.ok ? problem.value.title : `HTTP ${status}`,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), now),
  };
}

/** `fetch` says only "fetch failed"; what happened is in its cause. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}
