import type { JsonObject } from '#shared/lib/json.ts';
import { attachmentsOf, type Attachment } from './fieldValue.ts';

/** Every attachment (附件) a record names, by digest once, in the order of its fields. */
export function attachmentsIn(fields: JsonObject): readonly Attachment[] {
  const found = Object.values(fields).flatMap((value) => (Array.isArray(value) ? attachmentsOf(value) : []));
  const seen = new Set<string>();
  return found.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}
