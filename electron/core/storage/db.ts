import SQLite from 'better-sqlite3';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { keepStatements, type KeepingDatabase } from './keptStatements.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;
/** A connection that may be read. Every query function takes this. */
export type ReadDb = KeepingDatabase & { readonly [readable]: true };
/** A connection that may be written. Only `inWrite` and `migrate` hand one out. */
export type WriteDb = ReadDb & { readonly [writable]: true };

/** The disk said no. Nothing of the transaction was written. */
export interface CannotWrite {
  readonly type: 'store/cannot-write';
  readonly why: 'full' | 'read-only' | 'other';
}

/** `CannotWrite` where the caller can do nothing but stop: a throw that is still known for what it is. */
export class StoreUnwritable extends Error {
  override readonly name = 'StoreUnwritable';
  readonly why: CannotWrite['why'];
  constructor(what: string, { why }: CannotWrite) {
    super(`${what} can't be written: ${why}`);
    this.why = why;
  }
}

/** Older builds lose WAL frames when a checkpoint meets a writer; fixed in 3.51.3. */
const oldestSafeSqlite = [3, 51, 3] as const;

/** Opens the store's file, making it when it is missing. Throws when the file can't be opened at all. */
export function openDatabase(file: string): ReadDb {
  const db = new SQLite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = ON');
  // FULL, not NORMAL: what the window shows as 已落盘 must survive a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  requireSqlite(db);
  return keepStatements(db) as ReadDb;
}

/** Opens an existing file for reading only. */
export const readDatabase = (file: string): ReadDb =>
  keepStatements(new SQLite(file, { readonly: true, fileMustExist: true })) as ReadDb;

function requireSqlite(db: SQLite.Database): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  for (const [index, needed] of oldestSafeSqlite.entries()) {
    const found = parts[index] ?? 0;
    if (found > needed) return;
    if (found < needed) throw new Error(`SQLite ${version} is older than ${oldestSafeSqlite.join('.')}`);
  }
}

/**
 * Runs `work` in one write transaction. A refusal (`ok: false`) rolls back just
 * like a throw, so a half-done use case can never be the thing that is signed.
 * When the function has returned `ok`, the bytes are on the disk.
 */
export function inWrite<T, E>(db: ReadDb, work: (db: WriteDb) => Result<T, E>): Result<T, E | CannotWrite> {
  const refused = Symbol('refused');
  let result: Result<T, E> | undefined;
  try {
    db.transaction(() => {
      result = work(db as WriteDb);
      // A refusal travels out of the transaction as a throw, because only a throw rolls back.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (!result.ok) throw refused;
    }).immediate();
  } catch (thrown) {
    if (thrown === refused) return result as Result<T, E>;
    const cannot = cannotWrite(thrown);
    if (cannot) return err(cannot);
    throw thrown;
  }
  return result as Result<T, E>;
}

/** `inWrite` for work that has nothing to refuse. */
export const write = <T>(db: ReadDb, work: (db: WriteDb) => T): Result<T, CannotWrite> =>
  inWrite(db, (writable) => ok(work(writable)));

/** Recognises SQLite's and the file system's ways of saying that the disk is full, read-only or gone. */
export function cannotWrite(thrown: unknown): CannotWrite | null {
  if (thrown instanceof StoreUnwritable) return { type: 'store/cannot-write', why: thrown.why };
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return { type: 'store/cannot-write', why: 'full' };
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return { type: 'store/cannot-write', why: 'read-only' };
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_BUSY' || code === 'SQLITE_CANTOPEN' || code === 'EIO') {
    return { type: 'store/cannot-write', why: 'other' };
  }
  return null;
}
