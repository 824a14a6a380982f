import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Deps } from '../deps.ts';
import { loadReview } from './loadReview.ts';

/** The bytes of one frozen document: what is shown is what is signed. */
export const createGetDocument =
  ({ session, store }: Deps) =>
  ({ submission, name }: Input<'review.document'>): Result<Output<'review.document'>, Failure<'review.document'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadReview(store, submission);
    if (!loaded.ok) return loaded;
    const part = loaded.value.parts.find((frozen) => frozen.name === name && name.startsWith('documents/'));
    return part ? ok({ bytes: store.blobs.read(part.digest) }) : err({ type: 'document/not-found', name });
  };
