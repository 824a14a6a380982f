import { parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { textOf } from '#shared/protocol/utf8.ts';
import { refuse, type Refusal } from './reply.ts';

/** The part of a zod schema that is used here. */
interface Schema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

/** A JSON body against its schema; the refusal names the member at fault. */
export function parseBody<T>(body: Uint8Array, schema: Schema<T>): Result<T, Refusal> {
  const json = parseStrictJson(textOf(body) ?? '');
  if (!json.ok) return refuse('bad-request', '正文不是 JSON，或有重名');
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? ok(parsed.data)
    : refuse('bad-request', `正文不合约定：${parsed.error.issues[0]?.path.map(String).join('.') ?? ''}`);
}
