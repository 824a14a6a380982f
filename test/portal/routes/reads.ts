/** The calls that only read: status, feed, roster, rule packs, calendars. */
import type { Instant } from '#shared/lib/instant.ts';
import { ok } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { JSON_LIMIT, type Incoming } from '../http/incoming.ts';
import { jsonReply, refuse, type Outcome } from '../http/reply.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { feedOf } from '../storage/receipts.ts';
import { currentRoster } from '../storage/rosters.ts';
import { findSignedData, newestSignedData, type SignedDataKind } from '../storage/signedData.ts';
import { PACKAGE_LIMIT } from './uploads.ts';

const FEED_PAGE = 200;

/** `GET /status`: the one call nobody signs. */
export function getStatus({ db, now }: PortalDeps): Outcome {
  const rulePack = newestSignedData(db, 'rule-pack');
  const calendar = newestSignedData(db, 'calendar');
  return ok(
    jsonReply(200, {
      time: rfc3339(now()),
      version: 1,
      limits: { package: PACKAGE_LIMIT, json: JSON_LIMIT },
      rulePack: rulePack && { id: rulePack.name, version: rulePack.version },
      calendar: calendar && { year: Number(calendar.name), version: calendar.version },
    }),
  );
}

/** `GET /feed?after=…`: hints of the department's own receipts, oldest first. */
export function getFeed({ db }: PortalDeps, { query }: Incoming, uscc: string): Outcome {
  const text = query.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(text)) return refuse('bad-request', 'after 须为非负整数');
  const after = Number(text);
  const events = feedOf(db, uscc, after, FEED_PAGE).map(({ seq, state, packageId, jws, at }) => ({
    seq,
    type: `package.${state}`,
    packageId,
    receipt: jws,
    at: rfc3339(at as Instant),
  }));
  return ok(jsonReply(200, { events, next: events.at(-1)?.seq ?? after }));
}

/** `GET /rosters/current`. */
export function getRoster({ db }: PortalDeps, uscc: string): Outcome {
  const current = currentRoster(db, uscc);
  return current ? ok(jsonReply(200, { roster: current.jws })) : refuse('not-found');
}

/** `GET /rule-packs/{id}` and `GET /calendars/{year}`. */
export function getSignedData({ db }: PortalDeps, kind: SignedDataKind, name: string): Outcome {
  const found = findSignedData(db, kind, name);
  if (!found) return refuse('not-found', kind === 'calendar' ? '门户没有这一年的工作日历' : '门户没有这个规则包');
  return ok(jsonReply(200, kind === 'calendar' ? { calendar: found.jws } : { rulePack: found.jws }));
}
