import { reviewLinePayload, type ReviewLine } from '#shared/protocol/reviewLine.ts';
import { signCompact } from './signCompact.ts';
import type { SigningKey } from './signingKey.ts';

/** One line of `data/review.jsonl`, without its newline. */
export const signReviewLine = (key: SigningKey, line: ReviewLine): string =>
  signCompact(key, 'disclosure-review+jws', reviewLinePayload(line));
