import type { Department } from '#shared/domain/person/person.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import type { StoredPerson } from '../../storage/repositories/people.ts';
import type { Device } from '../deps.ts';

const yearMs = 365 * 24 * 3_600_000;

export interface DemonstrationFacts {
  readonly department: Department;
  readonly people: readonly StoredPerson[];
  readonly device: Device;
  readonly version: number;
  readonly now: Instant;
  /** From when the keys count: the first version's time, RFC 3339. */
  readonly since: string;
}

/**
 * The demonstration department's own roster: one step, the section chief. A real department's comes
 * from the portal's operator at enrolment and replaces it.
 */
export function demonstrationRoster({
  department: { name, uscc },
  people,
  device,
  version,
  now,
  since: from,
}: DemonstrationFacts): Roster {
  const to = rfc3339((now + yearMs) as Instant);
  const route = { normal: [['chief']], urgent: [['chief']] };
  return {
    department: { name, uscc },
    version,
    issuedAt: rfc3339(now),
    expiresAt: to,
    members: people.map(({ id, name: shown, roles, jwk }) => ({
      person: id,
      name: shown,
      roles: [...roles],
      keys: [{ jwk, use: 'sig', from, to }],
    })),
    devices: [{ device: device.id, jwk: device.key.publicJwk, from, to }],
    revoked: [],
    routes: { '*': route },
  };
}
