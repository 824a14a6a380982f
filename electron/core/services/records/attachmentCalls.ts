import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { attachmentsIn } from '#shared/domain/form/attachmentsIn.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { cannotWrite, write } from '../../storage/db.ts';
import { registerBlob } from '../../storage/repositories/blobRows.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';

/** Keeps a file among the blobs; a record owns it once a save names it. */
export const createAddAttachment =
  (deps: Deps) =>
  ({ name, bytes }: Input<'attachments.add'>): Result<Output<'attachments.add'>, Failure<'attachments.add'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { thresholds, words } = deps.rules.pack;
    const limitMiB = thresholds.attachmentMiB;
    if (bytes.length > limitMiB * 1024 * 1024) return err({ type: 'attachment/too-large', name, limitMiB });
    // Documents, sheets, slides, pictures (domain facts R38): nothing that runs. What each field wants of them is its own.
    const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    if (words['plainAttachments']?.includes(ending) !== true) return err({ type: 'attachment/kind', name });
    try {
      const blob = deps.store.blobs.put(bytes);
      const written = write(deps.store.db, (db) => {
        registerBlob(db, blob, deps.clock.now());
      });
      return written.ok ? ok({ sha256: blob.digest, size: blob.size, name: entryName(name) }) : written;
    } catch (thrown) {
      const refusal = cannotWrite(thrown);
      if (refusal) return err(refusal);
      throw thrown;
    }
  };

/** The name a package can carry (package-and-portal §1): NFC, no path, no characters a system forbids. */
function entryName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/u, '')
    .replaceAll('%', '％');
  return bare
    .replace(/[:*?"<>|\p{Cc}]/gu, '_')
    .replace(/[. ]+$/u, '')
    .slice(-120);
}

/** A file that a record names. */
export const createGetAttachment =
  (deps: Deps) =>
  ({ record, sha256 }: Input<'attachments.get'>): Result<Output<'attachments.get'>, Failure<'attachments.get'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const fields = findRecord(deps.store.db, record)?.content.fields ?? {};
    const named = attachmentsIn(fields).some((attachment) => attachment.sha256 === sha256);
    return named ? ok({ bytes: deps.store.blobs.read(sha256) }) : err({ type: 'attachment/not-found' });
  };
