import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { enrolmentRequest, verifyProofs, type EnrolmentRequest } from '#shared/protocol/enrolment.ts';
import { kidOf, protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { authenticate } from '../http/authenticate.ts';
import { readJsonBody, type Incoming } from '../http/incoming.ts';
import { parseBody } from '../http/parseBody.ts';
import { jsonReply, refuse, type Outcome, type Refusal } from '../http/reply.ts';
import { issueRoster } from '../desk/issueRoster.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { markCodeUsed, useCode, type CodeTerms } from '../storage/codes.ts';
import { findDevice, saveDevice } from '../storage/rosters.ts';

/** `POST /enrolments`: signed by the very key it brings; the one-time code is what makes it welcome. */
export async function postEnrolment(deps: PortalDeps, incoming: Incoming): Promise<Outcome> {
  const body = await readJsonBody(incoming.req);
  if (!body.ok) return body;
  const request = parseBody(body.value, enrolmentRequest);
  if (!request.ok) return request;
  const device = request.value.device;
  const signed = await authenticate(deps.nonces, incoming, body.value, (kid) =>
    kid === kidOf(device) ? device : 'key-unknown',
  );
  if (!signed.ok) return signed;
  return deps.db.transaction(() => enrol(deps, request.value, signed.value, incoming.now)).immediate();
}

function enrol(deps: PortalDeps, request: EnrolmentRequest, kid: string, now: Instant): Outcome {
  const code = useCode(deps.db, request.code, now);
  if (!code) return refuse('code-refused');
  // The answer may have been lost: the same device with the same people gets it again.
  const asked = requestDigest(request);
  if (code.used)
    return code.used.for === asked ? ok(jsonReply(201, { roster: code.used.roster })) : refuse('code-refused');

  const within = withinTerms(request, code);
  if (!within.ok) return within;
  const proofs = verifyProofs(request, protocolCrypto);
  if (!proofs.ok) return refuse('proof-invalid', proofs.error.why);
  const known = findDevice(deps.db, kid);
  if (known && (known.revoked || known.uscc !== code.department.uscc)) return refuse('key-revoked');

  const roster = issueRoster(deps, code.department, now, (before, to) => ({
    ...before,
    members: mergeMembers(before.members, request, { from: heldSince(now), to }),
    devices: before.devices.some(({ jwk }) => kidOf(jwk) === kid)
      ? before.devices
      : [...before.devices, { device: randomUUID(), jwk: request.device, from: heldSince(now), to }],
  }));
  saveDevice(deps.db, kid, code.department.uscc, request.device);
  markCodeUsed(deps.db, code.digest, asked, roster);
  return ok(jsonReply(201, { roster }));
}

const HELD_BEFORE_MS = 7 * 24 * 3_600_000;

/**
 * A key counts from a week before its enrolment: work was begun and submitted before the portal was
 * reached, and clocks differ. Its holder has just proven it, under a code handed out in person.
 */
const heldSince = (now: Instant): string => rfc3339((now - HELD_BEFORE_MS) as Instant);

/** The code fixes number and roles; anything more is refused (§2). */
function withinTerms({ people }: EnrolmentRequest, terms: CodeTerms): Result<null, Refusal> {
  const distinct = new Set(people.map(({ person }) => person)).size === people.length;
  const fits =
    distinct &&
    people.length <= terms.people &&
    people.every(({ roles }) => roles.every((role) => terms.roles.includes(role)));
  return fits ? ok(null) : refuse('enrolment-exceeds-code');
}

type Members = Parameters<Parameters<typeof issueRoster>[3]>[0]['members'];

/** A person known already keeps name and keys and gains what is new; nobody loses anything by an enrolment. */
function mergeMembers(
  members: Members,
  { people }: EnrolmentRequest,
  period: { readonly from: string; readonly to: string },
): Members {
  const merged = new Map(members.map((member) => [member.person, member]));
  for (const { person, name, roles, jwk } of people) {
    const before = merged.get(person) ?? { person, name, roles: [], keys: [] };
    const hasKey = before.keys.some((key) => kidOf(key.jwk) === kidOf(jwk));
    merged.set(person, {
      ...before,
      roles: [...new Set([...before.roles, ...roles])],
      keys: hasKey ? before.keys : [...before.keys, { jwk, use: 'sig', ...period }],
    });
  }
  return [...merged.values()];
}

/** Without the proofs: a signature may differ, what is asked for may not. */
const requestDigest = ({ code, device, people }: EnrolmentRequest): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        code,
        device,
        people: people.map(({ person, name, roles, jwk }) => ({ person, name, roles, jwk })),
      }),
    )
    .digest('hex');
