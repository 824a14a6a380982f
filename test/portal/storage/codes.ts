import { createHash } from 'node:crypto';
import type { PortalDb } from './openPortalDb.ts';

/** What a one-time code (注册码) fixes. */
export interface CodeTerms {
  readonly department: { readonly name: string; readonly uscc: string };
  /** How many people may be enrolled with it, at most. */
  readonly people: number;
  readonly roles: readonly string[];
}

export interface OpenCode extends CodeTerms {
  readonly digest: string;
  /** Digest of the request it was used for, and the roster that was answered; null while unused. */
  readonly used: { readonly for: string; readonly roster: string } | null;
}

interface CodeRow {
  readonly digest: string;
  readonly uscc: string;
  readonly name: string;
  readonly people: number;
  readonly roles: string;
  readonly used_for: string | null;
  readonly roster: string | null;
}

const WRONG_LIMIT = 5;

/** Codes are kept as digests: who reads the portal's disk can't enrol. */
const digestOf = (code: string): string => createHash('sha256').update(`code:${code}`).digest('hex');

export function saveCode(
  db: PortalDb,
  code: string,
  { department, people, roles }: CodeTerms,
  expiresAt: number,
): void {
  db.prepare('INSERT INTO code (digest, uscc, name, people, roles, expires_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    digestOf(code),
    department.uscc,
    department.name,
    people,
    JSON.stringify(roles),
    expiresAt,
  );
}

/**
 * The code as it was issued, or null. A wrong one counts against every code still open, because a
 * guess does not say which it aims at; five wrong ones end them (package-and-portal §2).
 */
export function useCode(db: PortalDb, code: string, now: number): OpenCode | null {
  const row = db
    .prepare<[string, number, number], CodeRow>(
      'SELECT * FROM code WHERE digest = ? AND (used_for IS NOT NULL OR (wrong < ? AND expires_at > ?))',
    )
    .get(digestOf(code), WRONG_LIMIT, now);
  if (!row) {
    db.prepare('UPDATE code SET wrong = wrong + 1 WHERE used_for IS NULL').run();
    return null;
  }
  return {
    digest: row.digest,
    department: { uscc: row.uscc, name: row.name },
    people: row.people,
    roles: JSON.parse(row.roles) as readonly string[],
    used: row.used_for !== null && row.roster !== null ? { for: row.used_for, roster: row.roster } : null,
  };
}

export function markCodeUsed(db: PortalDb, digest: string, usedFor: string, roster: string): void {
  db.prepare('UPDATE code SET used_for = ?, roster = ? WHERE digest = ?').run(usedFor, roster, digest);
}
