import type { IncomingMessage } from 'node:http';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { refuse, type Refusal } from './reply.ts';

/** A request as the API sees it. */
export interface Incoming {
  readonly req: IncomingMessage;
  readonly method: string;
  /** Below `/v1`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Made from the configured public base: what a proxy in front calls us does not matter. */
  readonly targetUri: string;
  /** When it arrived, by the portal's clock. */
  readonly now: Instant;
}

/** Longest JSON body, in bytes. */
export const JSON_LIMIT = 1024 * 1024;

/** Every header line as it came: a doubled field must reach the signature check doubled. */
export const fieldsOf = ({
  rawHeaders,
}: IncomingMessage): readonly { readonly name: string; readonly value: string }[] =>
  rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [{ name, value: rawHeaders[at + 1] ?? '' }] : []));

export async function readJsonBody(req: IncomingMessage): Promise<Result<Uint8Array, Refusal>> {
  if (!/^application\/json\s*(?:;|$)/i.test(req.headers['content-type'] ?? ''))
    return refuse('bad-request', '正文须为 application/json');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of req as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > JSON_LIMIT) return refuse('too-large');
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}
