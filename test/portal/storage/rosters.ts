import { parseRoster, type Roster } from '#shared/protocol/roster.ts';
import { publicJwk, type PublicJwk } from '#shared/protocol/jwk.ts';
import type { PortalDb } from './openPortalDb.ts';

export interface IssuedRoster {
  readonly jws: string;
  readonly roster: Roster;
}

interface RosterRow {
  readonly jws: string;
}

const opened = (row: RosterRow | undefined): IssuedRoster | null => {
  if (!row) return null;
  const parsed = parseRoster(row.jws);
  if (!parsed.ok) throw new Error(`An issued roster does not parse: ${parsed.error.why}`);
  return { jws: row.jws, roster: parsed.value.roster };
};

/** The department's newest roster. */
export const currentRoster = (db: PortalDb, uscc: string): IssuedRoster | null =>
  opened(
    db.prepare<[string], RosterRow>('SELECT jws FROM roster WHERE uscc = ? ORDER BY version DESC LIMIT 1').get(uscc),
  );

/** The newest one issued at or before a moment. */
export const rosterAsOf = (db: PortalDb, uscc: string, at: number): IssuedRoster | null =>
  opened(
    db
      .prepare<[string, number], RosterRow>(
        'SELECT jws FROM roster WHERE uscc = ? AND issued_at <= ? ORDER BY version DESC LIMIT 1',
      )
      .get(uscc, at),
  );

export function saveRoster(db: PortalDb, { jws, roster }: IssuedRoster, issuedAt: number): void {
  db.prepare('INSERT INTO roster (uscc, version, issued_at, jws) VALUES (?, ?, ?, ?)').run(
    roster.department.uscc,
    roster.version,
    issuedAt,
    jws,
  );
}

export interface EnrolledDevice {
  readonly kid: string;
  readonly uscc: string;
  readonly jwk: PublicJwk;
  readonly revoked: boolean;
}

interface DeviceRow {
  readonly kid: string;
  readonly uscc: string;
  readonly jwk: string;
  readonly revoked_at: number | null;
}

export function findDevice(db: PortalDb, kid: string): EnrolledDevice | null {
  const row = db.prepare<[string], DeviceRow>('SELECT * FROM device WHERE kid = ?').get(kid);
  return row
    ? { kid, uscc: row.uscc, jwk: publicJwk.parse(JSON.parse(row.jwk)), revoked: row.revoked_at !== null }
    : null;
}

export function saveDevice(db: PortalDb, kid: string, uscc: string, jwk: PublicJwk): void {
  db.prepare('INSERT INTO device (kid, uscc, jwk) VALUES (?, ?, ?) ON CONFLICT (kid) DO NOTHING').run(
    kid,
    uscc,
    JSON.stringify(jwk),
  );
}

export function revokeDevice(db: PortalDb, kid: string, at: number): void {
  db.prepare('UPDATE device SET revoked_at = coalesce(revoked_at, ?) WHERE kid = ?').run(at, kid);
}
