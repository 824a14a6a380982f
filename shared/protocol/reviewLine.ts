/**
 * One act of review (审签), as signed: the payload of one line of `data/review.jsonl` (§1.2).
 */
import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '#shared/lib/canonicalJson.ts';
import { ok, err, type Result } from '#shared/lib/result.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { parseCompactJws, type JwsRefusal, type JwsSignature } from './jws.ts';
import { digest, personId, roleName, shownName, submissionId } from './names.ts';
import { timestamp } from './timestamp.ts';
import { textOf, utf8 } from './utf8.ts';

/** 送审、批准、退回、意见、撤回、委托、应急(fast route). */
export const reviewActs = ['submit', 'approve', 'return', 'comment', 'withdraw', 'delegate', 'override'] as const;
export type ReviewLineAct = (typeof reviewActs)[number];

export interface ReviewLine {
  /** Gapless from 1. */
  readonly seq: number;
  /** SHA-256 of the previous line's bytes, without its newline; null on the first. */
  readonly prev: string | null;
  readonly record: SubmissionId;
  /** SHA-256 of `record.json` as it was when this was signed. */
  readonly revision: string;
  /** Path below `data/` → SHA-256: every file but `review.jsonl` and `roster.jws`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly act: ReviewLineAct;
  readonly step: string;
  readonly by: { readonly person: PersonId; readonly name: string; readonly role: string };
  readonly reason: string | null;
  /** RFC 3339; the signer's claim. */
  readonly at: string;
  readonly onBehalfOf: { readonly person: PersonId; readonly line: string } | null;
  /** Only with `delegate`. */
  readonly delegation?: Delegation;
}

export interface Delegation {
  readonly to: PersonId;
  readonly step: string;
  readonly from: string;
  readonly until: string;
}

/** A line as found in a package: what it says, who signed it, and the digest the next line must name. */
export interface SignedReviewLine {
  readonly line: ReviewLine;
  readonly digest: string;
  readonly signature: JwsSignature;
}

/** What is wrong with a chain, and where. */
export interface ChainProblem {
  /** `seq` of the line, or null for the chain as a whole. */
  readonly line: number | null;
  /** Chinese sentence part. */
  readonly why: string;
}

const reviewLine = z
  .strictObject({
    seq: z.int().min(1),
    prev: digest.nullable(),
    record: submissionId,
    revision: digest,
    parts: z.record(z.string(), digest),
    act: z.enum(reviewActs),
    step: roleName,
    by: z.strictObject({ person: personId, name: shownName, role: roleName }),
    reason: z.string().max(4000).nullable(),
    at: timestamp,
    onBehalfOf: z.strictObject({ person: personId, line: digest }).nullable(),
    delegation: z.strictObject({ to: personId, step: roleName, from: timestamp, until: timestamp }).optional(),
  })
  .refine((line) => (line.act === 'delegate') === (line.delegation !== undefined), 'delegation goes with delegate');

/** The bytes of the payload: canonical JSON. */
export const reviewLinePayload = (line: ReviewLine): Uint8Array => utf8(canonicalJson(line));

/** One line of `review.jsonl`, without its newline. The signature itself is checked elsewhere. */
export function parseReviewLine(
  text: string,
  sha256: (bytes: Uint8Array) => string,
): Result<SignedReviewLine, JwsRefusal> {
  const jws = parseCompactJws(text, 'disclosure-review+jws');
  if (!jws.ok) return jws;
  const json = parseCanonicalJson(textOf(jws.value.payload) ?? '');
  if (!json.ok) return err({ type: 'jws/refused', about: 'payload', why: '载荷不是规范形式（RFC 8785）的 JSON' });
  const parsed = reviewLine.safeParse(json.value);
  if (!parsed.success) {
    return err({
      type: 'jws/refused',
      about: 'payload',
      why: `载荷不合审签行的格式(${parsed.error.issues[0]?.path.join('.') ?? ''})`,
    });
  }
  const { delegation, ...line } = parsed.data;
  return ok({
    line: delegation === undefined ? line : { ...line, delegation },
    digest: sha256(utf8(text)),
    signature: jws.value,
  });
}

/** Splits `review.jsonl`: every line ends in one LF, the last one too. Null when it doesn't, or when it is empty. */
export function reviewLines(text: string): readonly string[] | null {
  if (!text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n');
  return lines.every((line) => line.length > 0) ? lines : null;
}
