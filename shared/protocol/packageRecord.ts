/**
 * `data/record.json` (package-and-portal §1.0): the content of one submission, never workflow state.
 */
import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '#shared/lib/canonicalJson.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { digest, personId, recordId, submissionId } from './names.ts';

/** One record of a package: its content and its id. */
export type PackagedRecord = RecordContent & { readonly id: RecordId };

export interface PackageRecord {
  readonly format: 1;
  readonly submission: SubmissionId;
  readonly records: readonly PackagedRecord[];
}

export interface PackageRecordRefusal {
  readonly type: 'package-record/refused';
  /** Where in the document, `records.0.title`; empty for the document itself. */
  readonly path: string;
  readonly why: string;
}

const offset = z.int().min(0);
const clause: z.ZodType<Clause> = z.lazy(() =>
  z.strictObject({
    id: z.string().regex(/^\d+(?:\.\d+)*$/u),
    marker: z.string(),
    level: z.int().min(1),
    heading: z.string().nullable(),
    text: z.string(),
    start: offset,
    end: offset,
    children: z.array(clause),
  }),
);
const link = z.strictObject({
  to: z.union([recordId, z.strictObject({ indexNumber: z.string().min(1), sha256: digest })]),
  type: z.string().regex(/^[a-z][a-z-]{0,39}$/u),
  spans: z.array(z.strictObject({ passage: z.string(), start: offset, end: offset, clause: z.string() })),
});
const record = z.strictObject({
  id: recordId,
  kind: z.string().min(1).max(60),
  attribute: z.strictObject({
    code: z.enum(['ZD', 'YSQ', 'BY-14b', 'BY-14c', 'BY-15', 'BY-16a', 'BY-16b', 'BY-16c', 'BY-17']),
    basis: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  title: z.string(),
  docNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
  fields: z.record(z.string(), z.json()).transform((fields) => fields as JsonObject),
  clauses: z.array(clause),
  links: z.array(link),
  authors: z.array(personId).min(1),
});
const packageRecord = z.strictObject({
  format: z.literal(1),
  submission: submissionId,
  records: z.array(record).min(1).max(200),
});

/** The text of `data/record.json`: canonical JSON, no newline at the end. Its SHA-256 is the `revision`. */
export function packageRecordText(content: PackageRecord): string {
  return canonicalJson(content);
}

export function parsePackageRecord(text: string): Result<PackageRecord, PackageRecordRefusal> {
  const json = parseCanonicalJson(text);
  if (!json.ok)
    return err({ type: 'package-record/refused', path: '', why: '不是规范形式（RFC 8785）的 JSON，或有重名' });
  const parsed = packageRecord.safeParse(json.value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return err({ type: 'package-record/refused', path, why: `内容不合 record.json 的格式(${path})` });
  }
  const ids = parsed.data.records.map(({ id }) => id);
  if (new Set(ids).size !== ids.length)
    return err({ type: 'package-record/refused', path: 'records', why: '有两条事项用了同一个标识' });
  return ok(parsed.data);
}
