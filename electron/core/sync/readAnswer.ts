import type { z } from 'zod';
import { parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PortalFailure } from './portalFailure.ts';

/** Nothing the API answers in JSON comes near this; a portal that sends more is not believed. */
const LONGEST_ANSWER_BYTES = 8 * 1024 * 1024;

/** The body of an answer as text; refused when it is too long. Throws when the connection breaks. */
export async function readText(response: Response): Promise<Result<string, PortalFailure>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (!body) return ok('');
  for await (const part of body) {
    length += part.byteLength;
    if (length > LONGEST_ANSWER_BYTES) return err({ type: 'portal/bad-answer', why: '门户的回答过长' });
    parts.push(part);
  }
  return ok(Buffer.concat(parts).toString('utf8'));
}

/** Parses an answer; whatever the schema does not know is refused as `portal/bad-answer`. */
export function parseAnswer<T>(text: string, schema: z.ZodType<T>): Result<T, PortalFailure> {
  const json = parseStrictJson(text);
  const parsed = json.ok ? schema.safeParse(json.value) : null;
  return parsed?.success ? ok(parsed.data) : err({ type: 'portal/bad-answer', why: '门户的回答不合接口约定' });
}
