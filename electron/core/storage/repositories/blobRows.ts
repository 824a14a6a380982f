import type { Instant } from '#shared/lib/instant.ts';
import type { StoredBlob } from '../blobs.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** Names a blob whose bytes are on the disk already; the same digest again is the same blob. */
export function registerBlob(db: WriteDb, { digest, size }: StoredBlob, at: Instant): void {
  db.prepare('INSERT INTO blob (digest, size, added_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING').run(
    digest,
    size,
    at,
  );
}

export const isBlobNamed = (db: ReadDb, digest: string): boolean =>
  db.prepare<[string]>('SELECT 1 FROM blob WHERE digest = ?').get(digest) !== undefined;
