import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { revokeDevice } from '../storage/rosters.ts';
import { issueRoster } from './issueRoster.ts';

/** Revokes a person's or device's key (吊销): a new roster says so, and the API refuses the device at once. */
export function revokeKey(deps: PortalDeps, department: Roster['department'], kid: string, reason: string): void {
  const now = deps.now();
  deps.db
    .transaction(() => {
      revokeDevice(deps.db, kid, now);
      issueRoster(deps, department, now, (before) => ({
        ...before,
        revoked: [...before.revoked, { kid, at: rfc3339(now), reason }],
      }));
    })
    .immediate();
}
