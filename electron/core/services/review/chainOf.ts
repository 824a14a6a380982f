import type { SubmissionId } from '#shared/domain/record/record.ts';
import { parseReviewLine, type SignedReviewLine } from '#shared/protocol/reviewLine.ts';
import type { ReadDb } from '../../storage/db.ts';
import { linesOf } from '../../storage/repositories/reviewLines.ts';
import { protocolCrypto } from '../../signing/protocolCrypto.ts';

/** The review chain of a submission, parsed. Our own store's lines always parse; one that does not is a bug. */
export function chainOf(db: ReadDb, submission: SubmissionId): readonly SignedReviewLine[] {
  return linesOf(db, submission).map(({ jws, seq }) => {
    const parsed = parseReviewLine(jws, protocolCrypto.sha256);
    if (!parsed.ok) throw new Error(`Line ${seq} of ${submission} does not parse: ${parsed.error.why}`);
    return parsed.value;
  });
}
