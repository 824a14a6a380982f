import type { PortalDb } from './openPortalDb.ts';

export type SignedDataKind = 'rule-pack' | 'calendar';

export interface SignedData {
  readonly name: string;
  readonly version: string;
  readonly jws: string;
}

/** Offers a signed rule pack or calendar; the newest offer of a name replaces the one before. */
export function saveSignedData(db: PortalDb, kind: SignedDataKind, { name, version, jws }: SignedData): void {
  db.prepare('INSERT OR REPLACE INTO signed_data (kind, name, version, jws) VALUES (?, ?, ?, ?)').run(
    kind,
    name,
    version,
    jws,
  );
}

export const findSignedData = (db: PortalDb, kind: SignedDataKind, name: string): SignedData | null =>
  db
    .prepare<[string, string], SignedData>('SELECT name, version, jws FROM signed_data WHERE kind = ? AND name = ?')
    .get(kind, name) ?? null;

/** The last name of a kind: the newest calendar year, or the only rule pack. */
export const newestSignedData = (db: PortalDb, kind: SignedDataKind): SignedData | null =>
  db
    .prepare<[string], SignedData>(
      'SELECT name, version, jws FROM signed_data WHERE kind = ? ORDER BY name DESC LIMIT 1',
    )
    .get(kind) ?? null;
