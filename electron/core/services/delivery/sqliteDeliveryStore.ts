import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { StoreUnwritable, write, type WriteDb } from '../../storage/db.ts';
import {
  changeDelivery,
  dueDeliveries,
  findDelivery,
  nextPlannedTry,
  type DeliveryEntry,
} from '../../storage/repositories/deliveries.ts';
import { insertReceipt, logDelivery } from '../../storage/repositories/deliveryLog.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import type { Store } from '../../storage/openStore.ts';
import type { DeliveryJob, DeliveryStore } from '../../sync/deliveryStore.ts';
import type { Deps } from '../deps.ts';
import { notePublished } from '../records/publishedRecords.ts';

/** The sync room's memory on SQLite; every method is one durable transaction, announced after its commit. */
export function createSqliteDeliveryStore(deps: Pick<Deps, 'store' | 'clock' | 'announce' | 'rules'>): DeliveryStore {
  const { store, clock, announce } = deps;
  const keep = (work: (db: WriteDb) => void): void => {
    const written = write(store.db, work);
    // A full disk ends this try; the schedule comes back, and nothing was claimed.
    if (!written.ok) throw new StoreUnwritable("The delivery's state", written.error);
    announce('delivery.changed', {});
  };
  return {
    find: (id) => {
      const entry = findDelivery(store.db, id);
      return entry && toJob(store, entry);
    },
    due: (now) => dueDeliveries(store.db, now).map((entry) => toJob(store, entry)),
    nextTryAt: () => nextPlannedTry(store.db),
    saveUploadUrl: (id, uploadUrl) => keep((db) => changeDelivery(db, id, { uploadUrl }, clock.now())),
    saveUploaded: (id, uploaded) => keep((db) => changeDelivery(db, id, { uploaded }, clock.now())),
    markSent: (id, at) =>
      keep((db) => {
        if (findDelivery(db, id)?.state === 'queued')
          changeDelivery(db, id, { state: 'sent', uploadUrl: null, uploaded: null }, at);
      }),
    applyReceipt: (id, receipt, state, jws, at) =>
      keep((db) => {
        const { sequence, publicUrl, indexNumber, reasons } = receipt;
        insertReceipt(db, id, { sequence, state: receipt.state, jws }, at);
        changeDelivery(db, id, { state, sequence, publicUrl, indexNumber, reasons }, at);
        const submission = receipt.state === 'published' ? findDelivery(db, id)?.submission : undefined;
        // The portal's own moment, signed: our clock may be off.
        if (submission) notePublished(deps, db, submission, parseInstant(receipt.publishedAt ?? '') ?? at);
      }),
    log: (id, at, sentence) => keep((db) => logDelivery(db, id, sentence, at)),
    planNextTry: (id, attempts, nextTryAt) =>
      keep((db) => changeDelivery(db, id, { attempts, nextTryAt }, clock.now())),
    feedPosition: () => readFact(store.db, 'feedAfter') ?? 0,
    saveFeedPosition: (next) => keep((db) => writeFact(db, 'feedAfter', next)),
  };
}

const toJob = (
  store: Store,
  { id, sha256, size, uploadUrl, state, sequence, attempts }: DeliveryEntry,
): DeliveryJob => ({
  packageId: id,
  file: store.packageFile(id),
  sha256,
  size,
  uploadUrl,
  state,
  sequence,
  attempts,
});
