/**
 * Enrols this device and its people at a portal: one request, signed by the device, with a proof by
 * every person's own key (package-and-portal §2). Nothing is stored here; the roster that comes back
 * is verified under the roots handed out of band before anybody sees it.
 */
import type { EnrolRefusal } from '#shared/contract/session.ts';
import type { Department, PersonId, Role } from '#shared/domain/person/person.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { enrolmentProofPayload } from '#shared/protocol/enrolment.ts';
import { findKey, findMember, inPeriod, parseRoster, revokedBy, type Roster } from '#shared/protocol/roster.ts';
import { algorithmFits } from '#shared/protocol/jws.ts';
import { findRoot, parseTrustRoots, type TrustRoots } from '#shared/protocol/trustRoots.ts';
import type { Clock, Fetch, Random } from '../ports.ts';
import { kidOf, protocolCrypto } from '../signing/protocolCrypto.ts';
import { signCompact } from '../signing/signCompact.ts';
import type { SigningKey } from '../signing/signingKey.ts';
import { parsePortalAddress } from './portalAddress.ts';
import { createPortalClient } from './portalClient.ts';
import type { PortalFailure } from './portalFailure.ts';

export interface EnrolDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
}

export interface EnrolInput {
  /** As typed. */
  readonly baseUrl: string;
  /** One-time code (注册码) from the portal's operator. */
  readonly code: string;
  /** Text of the JWK Set handed out of band. */
  readonly trustRoots: string;
  readonly department: Department;
  readonly device: SigningKey;
  readonly people: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly key: SigningKey;
  }[];
}

export interface Enrolled {
  /** As signed; stored as it is. */
  readonly rosterJws: string;
  readonly roster: Roster;
}

/** The refusals of `EnrolRefusal` that can arise here. */
export type EnrolFailure = Extract<EnrolRefusal, { readonly type: `portal/${string}` }>;

export async function enrol(deps: EnrolDeps, input: EnrolInput): Promise<Result<Enrolled, EnrolFailure>> {
  const { code, department, device, people } = input;
  const address = parsePortalAddress(input.baseUrl);
  if (!address.ok) return address;
  const roots = parseTrustRoots(input.trustRoots);
  if (!roots.ok) return err({ type: 'portal/bad-trust-roots', why: roots.error.why });

  const client = createPortalClient({ ...deps, baseUrl: address.value, deviceKey: device });
  const answer = await client.enrol(
    {
      code,
      device: device.publicJwk,
      people: people.map(({ person, name, roles, key }) => ({
        person,
        name,
        roles: [...roles],
        jwk: key.publicJwk,
        proof: signCompact(
          key,
          'disclosure-enrolment+jws',
          enrolmentProofPayload({ code, device: device.kid, person, roles }),
        ),
      })),
    },
    deps.signal,
  );
  if (!answer.ok) return err(refusalOf(answer.error, input.baseUrl));

  const roster = verifyRoster(answer.value, roots.value);
  if (!roster.ok) return err({ type: 'portal/bad-roster', why: roster.error });
  const now = rfc3339(deps.clock.now());
  const flaw = flawOfRoster(roster.value, department, device, people, now, client.skewMs() !== 0);
  return flaw === null
    ? ok({ rosterJws: answer.value, roster: roster.value })
    : err({ type: 'portal/bad-roster', why: flaw });
}

/** The roster in a compact JWS, if a roster root signed it; else why not, in Chinese. */
export function verifyRoster(text: string, roots: TrustRoots): Result<Roster, string> {
  const parsed = parseRoster(text);
  if (!parsed.ok) return err(parsed.error.why);
  const { header, signed, signature } = parsed.value.signature;
  const root = findRoot(roots, 'roster', header.kid, kidOf);
  if (!root) return err('签发名册的密钥不在信任根里');
  if (!algorithmFits(header.alg, root) || protocolCrypto.verify(header.alg, root, signed, signature) !== 'valid')
    return err('名册的签名无效');
  if (roots.minRoster !== null && parsed.value.roster.version < roots.minRoster) return err('名册的版本低于已知的版本');
  return ok(parsed.value.roster);
}

/** A roster that does not say what was asked is worth nothing: this device or a person could not sign under it. */
function flawOfRoster(
  roster: Roster,
  department: Department,
  device: SigningKey,
  people: EnrolInput['people'],
  now: string,
  clockIsWrong: boolean,
): string | null {
  if (roster.department.uscc !== department.uscc) return `名册是${roster.department.name}的，不是本部门的`;
  const ownDevice = findKey(roster.devices, device.kid, kidOf);
  if (!ownDevice || revokedBy(roster, device.kid, now)) return '名册里没有这台设备';
  if (!clockIsWrong && !inPeriod({ from: roster.issuedAt, to: roster.expiresAt }, now)) return '名册不在有效期内';
  for (const { person, name, roles, key } of people) {
    const member = findMember(roster, person);
    const known = member && findKey(member.keys, key.kid, kidOf);
    if (!known || !roles.every((role) => member.roles.includes(role))) return `名册里没有${name}的密钥或角色`;
  }
  return null;
}

function refusalOf(failure: PortalFailure, baseUrl: string): EnrolFailure {
  if (failure.type === 'portal/refused') return { type: 'portal/refused', status: failure.status, why: failure.why };
  if (failure.type === 'portal/bad-answer') return { type: 'portal/bad-roster', why: failure.why };
  return { type: 'portal/unreachable', baseUrl };
}
