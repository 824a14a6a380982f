/** A delivery store on real SQLite with one table: what a crash leaves is what a second opening finds. */
import SQLite from 'better-sqlite3';
import type { DeliveryJob, DeliveryStore } from '#core/sync/deliveryStore.ts';
import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';

export interface SqliteDeliveries extends DeliveryStore {
  queue(job: Pick<DeliveryJob, 'packageId' | 'file' | 'sha256' | 'size'>): DeliveryJob;
  /** States in the order they were reached. */
  history(packageId: PackageId): readonly string[];
  sentences(packageId: PackageId): readonly string[];
  receipts(packageId: PackageId): readonly string[];
  close(): void;
}

interface Row {
  readonly id: PackageId;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly upload_url: string | null;
  readonly state: DeliveryState;
  readonly sequence: number;
  readonly attempts: number;
}

export function openSqliteDeliveries(file: string): SqliteDeliveries {
  const db = new SQLite(file);
  db.pragma('journal_mode = WAL');
  db.exec(`
    CREATE TABLE IF NOT EXISTS delivery (
      id TEXT PRIMARY KEY, file TEXT, sha256 TEXT, size INTEGER, upload_url TEXT,
      state TEXT DEFAULT 'queued', sequence INTEGER DEFAULT 0, attempts INTEGER DEFAULT 0,
      next_try INTEGER DEFAULT 0, uploaded INTEGER
    );
    CREATE TABLE IF NOT EXISTS reached (id TEXT, state TEXT);
    CREATE TABLE IF NOT EXISTS receipt (id TEXT, sequence INTEGER, jws TEXT, UNIQUE (id, sequence));
    CREATE TABLE IF NOT EXISTS sentence (id TEXT, text TEXT);
    CREATE TABLE IF NOT EXISTS feed (next INTEGER);
  `);
  const set = (column: string, id: PackageId, value: string | number | null): void => {
    db.prepare(`UPDATE delivery SET ${column} = ? WHERE id = ?`).run(value, id);
  };
  const toJob = ({
    upload_url: uploadUrl,
    id: packageId,
    file: zip,
    sha256,
    size,
    state,
    sequence,
    attempts,
  }: Row): DeliveryJob => ({
    packageId,
    file: zip,
    sha256,
    size,
    uploadUrl,
    state,
    sequence,
    attempts,
  });
  const find = (id: PackageId): DeliveryJob | null => {
    const row = db.prepare<[string], Row>('SELECT * FROM delivery WHERE id = ?').get(id);
    return row ? toJob(row) : null;
  };
  const move = (id: PackageId, state: DeliveryState): void => {
    set('state', id, state);
    db.prepare('INSERT INTO reached VALUES (?, ?)').run(id, state);
  };
  const column = (sql: string, id: PackageId): readonly string[] => db.prepare<[string], string>(sql).pluck().all(id);
  return {
    queue: ({ packageId, file: zip, sha256, size }) => {
      db.prepare('INSERT INTO delivery (id, file, sha256, size) VALUES (?, ?, ?, ?)').run(packageId, zip, sha256, size);
      const job = find(packageId);
      if (!job) throw new Error('Not queued');
      return job;
    },
    find,
    due: (now) =>
      db.prepare<[number], Row>('SELECT * FROM delivery WHERE next_try <= ? ORDER BY rowid').all(now).map(toJob),
    nextTryAt: () =>
      (db.prepare<[], number | null>('SELECT min(next_try) FROM delivery').pluck().get() ?? null) as Instant | null,
    saveUploadUrl: (id, url) => set('upload_url', id, url),
    saveUploaded: (id, bytes) => set('uploaded', id, bytes),
    markSent: (id) => {
      if (find(id)?.state === 'queued') move(id, 'sent');
    },
    applyReceipt: (id, receipt, state, jws) => {
      db.transaction(() => {
        db.prepare('INSERT INTO receipt VALUES (?, ?, ?)').run(id, receipt.sequence, jws);
        set('sequence', id, receipt.sequence);
        move(id, state);
      })();
    },
    log: (id, _at, text) => {
      db.prepare('INSERT INTO sentence VALUES (?, ?)').run(id, text);
    },
    planNextTry: (id, attempts, at) => {
      set('attempts', id, attempts);
      set('next_try', id, at);
    },
    feedPosition: () => db.prepare<[], number>('SELECT next FROM feed').pluck().get() ?? 0,
    saveFeedPosition: (next) => {
      db.exec('DELETE FROM feed');
      db.prepare('INSERT INTO feed VALUES (?)').run(next);
    },
    history: (id) => column('SELECT state FROM reached WHERE id = ? ORDER BY rowid', id),
    sentences: (id) => column('SELECT text FROM sentence WHERE id = ? ORDER BY rowid', id),
    receipts: (id) => column('SELECT jws FROM receipt WHERE id = ? ORDER BY sequence', id),
    close: () => db.close(),
  };
}
