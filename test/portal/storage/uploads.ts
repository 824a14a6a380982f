import type { PortalDb } from './openPortalDb.ts';

/** An upload as it was announced: whose, of which package, and which bytes it is going to be. */
export interface Upload {
  readonly id: string;
  readonly uscc: string;
  readonly packageId: string;
  readonly sha256: string;
  readonly size: number;
}

interface UploadRow {
  readonly id: string;
  readonly uscc: string;
  readonly package_id: string;
  readonly sha256: string;
  readonly size: number;
}

export function saveUpload(db: PortalDb, { id, uscc, packageId, sha256, size }: Upload): void {
  db.prepare('INSERT INTO upload (id, uscc, package_id, sha256, size) VALUES (?, ?, ?, ?, ?)').run(
    id,
    uscc,
    packageId,
    sha256,
    size,
  );
}

/** Of this department only: another's upload does not exist for it. */
export function findUpload(db: PortalDb, id: string, uscc: string): Upload | null {
  const row = db.prepare<[string, string], UploadRow>('SELECT * FROM upload WHERE id = ? AND uscc = ?').get(id, uscc);
  return row ? { id: row.id, uscc: row.uscc, packageId: row.package_id, sha256: row.sha256, size: row.size } : null;
}

export function forgetUpload(db: PortalDb, id: string): void {
  db.prepare('DELETE FROM upload WHERE id = ?').run(id);
}

export const uploadIds = (db: PortalDb): readonly string[] =>
  db.prepare<[], string>('SELECT id FROM upload').pluck().all();
