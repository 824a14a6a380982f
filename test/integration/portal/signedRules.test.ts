import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { signRequest } from '#core/sync/signRequest.ts';
import { readCalendarFile } from '#shared/domain/calendar/readCalendar.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import { verifySignedRules } from '#shared/protocol/signedRules.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import { calendar2027, schoolPack } from '../services/rulesBench.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

/** What the portal serves at a path of its API, asked for by the enrolled device. */
async function served<T>(path: string): Promise<T> {
  const url = `${bench.portal.baseUrl}/v1${path}`;
  const asked = { kind: 'plain', method: 'GET', url, headers: {} } as const;
  const headers = await signRequest(asked, bench.desk.device, Date.now() as Instant, randomUUID());
  return (await (await fetch(url, { headers: { ...headers } })).json()) as T;
}

test('a rule pack and a calendar that the portal serves hold under the trust roots it handed out', async () => {
  bench.portal.offer('rule-pack', 'school', '2026.12.1', schoolPack());
  bench.portal.offer('calendar', '2027', '2027.1', calendar2027());
  const { trustRoots } = bench.desk;

  const { rulePack } = await served<{ readonly rulePack: string }>('/rule-packs/school');
  const pack = verifySignedRules(rulePack, 'rulepack', trustRoots, protocolCrypto);
  expect(pack.ok && resolveRulePack(pack.value, builtInPack).ok).toBe(true);

  const { calendar } = await served<{ readonly calendar: string }>('/calendars/2027');
  const file = verifySignedRules(calendar, 'calendar', trustRoots, protocolCrypto);
  expect(file.ok && readCalendarFile(file.value)).toMatchObject({ ok: true, value: { version: '2027.1' } });

  // One is never taken for the other, though the same root signed both.
  expect(verifySignedRules(calendar, 'rulepack', trustRoots, protocolCrypto).ok).toBe(false);
});
