/**
 * The roster (名册, §1.4): who may sign what, with which key, and in which order a submission is reviewed.
 */
import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import { publicJwk, type PublicJwk } from './jwk.ts';
import { parseCompactJws, type JwsRefusal, type JwsSignature } from './jws.ts';
import { department, deviceId, personId, roleName, shownName } from './names.ts';
import { compareTimes, timestamp } from './timestamp.ts';
import { textOf, utf8 } from './utf8.ts';

const period = { from: timestamp, to: timestamp };
/** Outer list: order. Inner lists: parallel. A step is done by the role of that name. */
const route = z.array(z.array(roleName).min(1).max(20)).min(1).max(20);
const roster = z.strictObject({
  department,
  version: z.int().min(1),
  issuedAt: timestamp,
  expiresAt: timestamp,
  members: z
    .array(
      z.strictObject({
        person: personId,
        name: shownName,
        roles: z.array(roleName).max(50),
        keys: z.array(z.strictObject({ jwk: publicJwk, use: z.enum(['sig', 'enc']), ...period })).max(50),
      }),
    )
    .max(5000),
  devices: z.array(z.strictObject({ device: deviceId, jwk: publicJwk, ...period })).max(5000),
  revoked: z.array(z.strictObject({ kid: z.string(), at: timestamp, reason: z.string() })).max(10_000),
  routes: z.record(z.string(), z.strictObject({ normal: route, urgent: route })),
});

export type Roster = z.output<typeof roster>;
export type RosterMember = Roster['members'][number];
export type RosterDevice = Roster['devices'][number];
/** Steps in order; the roles of one inner list are parallel. */
export type RosterRoute = readonly (readonly string[])[];

export interface SignedRoster {
  readonly roster: Roster;
  readonly signature: JwsSignature;
}

export const rosterPayload = (value: Roster): Uint8Array => utf8(canonicalJson(value));

/** Takes `roster.jws` apart (no newline at its end); whether a root signed it is checked elsewhere. */
export function parseRoster(text: string): Result<SignedRoster, JwsRefusal> {
  const jws = parseCompactJws(text, 'disclosure-roster+jws');
  if (!jws.ok) return jws;
  const json = parseCanonicalJson(textOf(jws.value.payload) ?? '');
  if (!json.ok) return err({ type: 'jws/refused', about: 'payload', why: '载荷不是规范形式（RFC 8785）的 JSON' });
  const parsed = roster.safeParse(json.value);
  if (!parsed.success) {
    return err({
      type: 'jws/refused',
      about: 'payload',
      why: `载荷不合名册的格式(${parsed.error.issues[0]?.path.join('.') ?? ''})`,
    });
  }
  const people = parsed.data.members.map(({ person }) => person);
  if (new Set(people).size !== people.length)
    return err({ type: 'jws/refused', about: 'payload', why: '名册里同一个人出现两次' });
  return ok({ roster: parsed.data, signature: jws.value });
}

export const findMember = (value: Roster, person: PersonId): RosterMember | undefined =>
  value.members.find((member) => member.person === person);

/** The route (审签路线) for a submission whose first record is of this kind; `*` is for kinds not named. */
export function routeFor(value: Roster, kind: string, speed: 'normal' | 'urgent'): RosterRoute | null {
  const routes = Object.hasOwn(value.routes, kind) ? value.routes[kind] : value.routes['*'];
  return routes?.[speed] ?? null;
}

/** The key of this name among some keys; `kidOf` is `thumbprint` over the caller's SHA-256. */
export function findKey<K extends { readonly jwk: PublicJwk }>(
  keys: readonly K[],
  kid: string,
  kidOf: (jwk: PublicJwk) => string,
): K | undefined {
  return keys.find(({ jwk }) => kidOf(jwk) === kid);
}

/** `from` is included, `to` is not. */
export const inPeriod = (value: { readonly from: string; readonly to: string }, at: string): boolean =>
  compareTimes(value.from, at) <= 0 && compareTimes(at, value.to) < 0;

/** Whether the key was revoked at or before the act. */
export const revokedBy = (value: Roster, kid: string, at: string): boolean =>
  value.revoked.some((entry) => entry.kid === kid && compareTimes(entry.at, at) <= 0);
