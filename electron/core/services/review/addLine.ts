import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { ReviewLine } from '#shared/protocol/reviewLine.ts';
import { protocolCrypto } from '../../signing/protocolCrypto.ts';
import { signReviewLine } from '../../signing/signReviewLine.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import type { WriteDb } from '../../storage/db.ts';
import { appendLine, linesOf } from '../../storage/repositories/reviewLines.ts';
import type { Deps } from '../deps.ts';

export type NewLine = Pick<ReviewLine, 'act' | 'step' | 'by' | 'reason' | 'revision' | 'parts'>;

export interface AddedLine {
  readonly at: Instant;
  readonly atText: string;
  readonly jws: string;
  readonly digest: string;
  readonly seq: number;
}

/** Signs one act as the next line of the chain and keeps it. */
export function addLine(
  deps: Pick<Deps, 'clock'>,
  db: WriteDb,
  submission: SubmissionId,
  line: NewLine,
  key: SigningKey,
): AddedLine {
  const made = makeLine(deps, linesOf(db, submission).at(-1) ?? null, submission, line, key);
  appendLine(db, submission, made);
  return made;
}

/** The signed line that follows `last`. Times never run backwards within a chain, whatever the wall clock does. */
export function makeLine(
  deps: Pick<Deps, 'clock'>,
  last: { readonly seq: number; readonly digest: string; readonly at: Instant } | null,
  submission: SubmissionId,
  line: NewLine,
  key: SigningKey,
): AddedLine {
  const at = Math.max(deps.clock.now(), last?.at ?? 0) as Instant;
  const seq = (last?.seq ?? 0) + 1;
  const jws = signReviewLine(key, {
    ...line,
    seq,
    prev: last?.digest ?? null,
    record: submission,
    at: rfc3339(at),
    onBehalfOf: null,
  });
  return { at, atText: rfc3339(at), seq, jws, digest: protocolCrypto.sha256(new TextEncoder().encode(jws)) };
}
