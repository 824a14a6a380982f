import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import { signRoster } from '#core/signing/signRoster.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { currentRoster, saveRoster } from '../storage/rosters.ts';

/** A roster is good for a year; the next enrolment or revocation issues a new one anyway. */
const VALID_MS = 365 * 24 * 3_600_000;

/** One section chief approves; a department with more steps gets them from the operator. */
const routes: Roster['routes'] = { '*': { normal: [['chief']], urgent: [['chief']] } };

/**
 * Issues the department's next roster and keeps it. `change` gets the one before, already dated
 * anew, and the end of its validity. Run it inside a transaction: versions are gapless.
 */
export function issueRoster(
  { db, keys }: PortalDeps,
  department: Roster['department'],
  now: Instant,
  change: (before: Roster, to: string) => Roster,
): string {
  const before = currentRoster(db, department.uscc)?.roster;
  const expiresAt = rfc3339((now + VALID_MS) as Instant);
  const next = change(
    {
      department: before?.department ?? department,
      version: (before?.version ?? 0) + 1,
      issuedAt: rfc3339(now),
      expiresAt,
      members: before?.members ?? [],
      devices: before?.devices ?? [],
      revoked: before?.revoked ?? [],
      routes: before?.routes ?? routes,
    },
    expiresAt,
  );
  const jws = signRoster(keys.operatorRoot, next);
  saveRoster(db, { jws, roster: next }, Math.floor(now / 1000) * 1000);
  return jws;
}
