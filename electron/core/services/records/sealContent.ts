import { createHash } from 'node:crypto';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';

/** A record's content as stored and signed: canonical JSON (RFC 8785) and its SHA-256. */
export interface SealedContent {
  readonly content: RecordContent;
  readonly json: string;
  readonly digest: string;
}

export function sealContent(content: RecordContent): SealedContent {
  const json = canonicalJson(content);
  return { content, json, digest: createHash('sha256').update(json).digest('hex') };
}
