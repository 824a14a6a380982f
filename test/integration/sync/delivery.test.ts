import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverPackage, type DeliveryOutcome } from '#core/sync/deliverPackage.ts';
import type { DeliverDeps } from '#core/sync/deliverDeps.ts';
import { parsePortalAddress } from '#core/sync/portalAddress.ts';
import { createPortalClient } from '#core/sync/portalClient.ts';
import type { Fetch } from '#core/ports.ts';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { startPortal, type Portal, type PortalOptions } from '#test/portal/startPortal.ts';
import {
  buildPackage,
  clockOff,
  enrolDesk,
  otherDepartment,
  realRandom,
  type BuiltPackage,
  type DeskOfTwo,
} from '#test/support/portal/deskOfTwo.ts';
import { startFaultyProxy, type FaultyProxy } from '#test/support/portal/faultyProxy.ts';
import { openSqliteDeliveries, type SqliteDeliveries } from '#test/support/portal/sqliteDeliveries.ts';

const never = new AbortController().signal;
/** Two chunks of the client and a bit. */
const BIG = 40 * 1024 * 1024;

let folder = '';
let portal: Portal;
let desk: DeskOfTwo;
let store: SqliteDeliveries;
const reported: unknown[] = [];

const open = (options: Partial<PortalOptions> = {}): Promise<Portal> =>
  startPortal({ dir: join(folder, 'portal'), report: (thrown) => reported.push(thrown), ...options });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delivery-'));
  reported.length = 0;
  portal = await open();
  desk = await enrolDesk(portal);
  store = openSqliteDeliveries(join(folder, 'deliveries.db'));
});
afterEach(async () => {
  await portal.stop();
  store.close();
  await rm(folder, { recursive: true });
  expect(reported).toEqual([]);
});

interface Line {
  readonly skewMs?: number;
  readonly fetch?: Fetch;
  readonly device?: DeskOfTwo['device'];
}
function depsOf({ skewMs = 0, fetch: line = fetch, device = desk.device }: Line = {}): DeliverDeps {
  const clock = clockOff(skewMs);
  const client = createPortalClient({
    baseUrl: desk.baseUrl,
    fetch: line,
    deviceKey: device,
    clock,
    random: realRandom,
  });
  return { client, store, trustRoots: desk.trustRoots, clock };
}
const queue = (built: BuiltPackage): BuiltPackage => {
  store.queue(built);
  return built;
};
const deliver = ({ packageId }: BuiltPackage, deps = depsOf(), signal = never): Promise<DeliveryOutcome> => {
  const job = store.find(packageId);
  if (!job) throw new Error('No such job');
  return deliverPackage(deps, job, signal);
};
/** Delivers again and again, as the loop would, until nothing more comes. */
async function deliverToTheEnd(built: BuiltPackage, deps = depsOf(), tries = 12): Promise<DeliveryOutcome> {
  let outcome = await deliver(built, deps);
  for (let at = 1; at < tries && (outcome.type === 'retry' || outcome.type === 'waiting'); at += 1) {
    await portal.idle();
    outcome = await deliver(built, deps);
  }
  return outcome;
}
const states = ({ packageId }: BuiltPackage): readonly string[] => store.history(packageId);

describe('a delivery', () => {
  it('goes from queued to published, and every step but the first hangs on a verified receipt', async () => {
    const built = queue(await buildPackage(desk, folder));
    expect(await deliver(built)).toMatchObject({ type: 'waiting', state: 'receipted' });
    await portal.idle();
    expect(await deliver(built)).toEqual({ type: 'settled', state: 'published' });
    expect(states(built)).toEqual(['sent', 'receipted', 'receipted', 'published']);
    expect(store.receipts(built.packageId)).toHaveLength(3);
  });

  it('goes on from the portal’s offset after the portal was stopped in the middle and started on the same folder', async () => {
    const built = queue(await buildPackage(desk, folder, { extra: { 'attachments/big.bin': new Uint8Array(BIG) } }));
    const { port } = portal;
    const stopAfterFirstChunk: Fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (init?.method === 'PATCH') await portal.stop();
      return answer;
    };
    expect(await deliver(built, depsOf({ fetch: stopAfterFirstChunk }))).toMatchObject({
      type: 'retry',
      progressed: true,
    });
    portal = await open({ port });
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(store.sentences(built.packageId)).toContain('从 39% 处继续上传');
  });

  it('goes on after the client was stopped in the middle of a chunk', async () => {
    const built = queue(await buildPackage(desk, folder, { extra: { 'attachments/big.bin': new Uint8Array(BIG) } }));
    const stop = new AbortController();
    const stopInSecondChunk: Fetch = (input, init) => {
      const offset = new Headers(init?.headers).get('upload-offset');
      if (offset !== null && offset !== '0') setTimeout(() => stop.abort(), 5);
      return fetch(input, init);
    };
    expect(await deliver(built, depsOf({ fetch: stopInSecondChunk }), stop.signal)).toEqual({ type: 'aborted' });
    store.close();
    store = openSqliteDeliveries(join(folder, 'deliveries.db'));
    expect(store.find(built.packageId)).toMatchObject({ state: 'queued', sequence: 0 });
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(store.sentences(built.packageId).filter((line) => line === '开始上传材料包')).toHaveLength(1);
  });

  it('settles for good when the portal sends it back, and keeps the reasons', async () => {
    portal.rejectNext([{ where: '解读第 3 段', why: '期限与原文不一致' }]);
    const built = queue(await buildPackage(desk, folder));
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'returned' });
    expect(store.sentences(built.packageId).at(-1)).toBe('门户退回了材料包:解读第 3 段 期限与原文不一致');
  });

  it('may be handed over twice and is held once, with the same receipt both times', async () => {
    const built = queue(await buildPackage(desk, folder));
    const { client } = depsOf();
    await deliver(built);
    const again = { upload: 'gone-long-ago', sha256: built.sha256, size: built.size };
    const [first, second] = [
      await client.handOver(built.packageId, again, never),
      await client.handOver(built.packageId, again, never),
    ];
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true, value: store.receipts(built.packageId)[0] });
    const other = { ...again, sha256: 'f'.repeat(64) };
    expect(await client.handOver(built.packageId, other, never)).toMatchObject({
      ok: false,
      error: { status: 409, problem: 'package-conflict' },
    });
  });

  it('asks again for an expired upload instead of giving up', async () => {
    const built = queue(await buildPackage(desk, folder));
    store.saveUploadUrl(built.packageId, `${desk.baseUrl}/v1/uploads/00000000-0000-4000-8000-000000000000`);
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(store.sentences(built.packageId)[0]).toBe('门户上的上传已失效,重新上传');
  });

  it('does not follow an upload address of another portal', async () => {
    const built = queue(await buildPackage(desk, folder));
    store.saveUploadUrl(built.packageId, 'http://127.0.0.1:9/v1/uploads/abc');
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
  });

  it('stops when the file here is no longer what was approved, and claims nothing', async () => {
    const built = queue(await buildPackage(desk, folder));
    const bytes = await readFile(built.file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(built.file, bytes);
    expect(await deliver(built)).toMatchObject({ type: 'stopped', why: '本机保存的材料包与批准时的摘要不符' });
    expect(store.find(built.packageId)?.state).toBe('queued');
    expect(portal.state(built.packageId)).toBeNull();
  });

  it('stops when the file is gone', async () => {
    const built = queue(await buildPackage(desk, folder));
    await rm(built.file);
    expect(await deliver(built)).toMatchObject({ type: 'stopped' });
  });

  it.each([
    ['an hour slow', -3_600_000, '慢'],
    ['an hour fast', 3_600_000, '快'],
    ['five years slow', -5 * 365 * 86_400_000, '慢'],
  ])('gets through with a clock %s, signing anew once with the portal’s time', async (_, skewMs, word) => {
    const built = queue(await buildPackage(desk, folder));
    let requests = 0;
    const counted: Fetch = (input, init) => {
      requests += 1;
      return fetch(input, init);
    };
    const deps = depsOf({ skewMs, fetch: counted });
    expect(await deliver(built, deps)).toMatchObject({ type: 'waiting', state: 'receipted' });
    // Creation twice, one chunk, hand-over: the lesson is learnt once.
    expect(requests).toBe(4);
    expect(store.sentences(built.packageId).at(-1)).toContain(`本机时间比门户${word}`);
  });

  it('stops for a device the portal does not know', async () => {
    const built = queue(await buildPackage(desk, folder));
    expect(await deliver(built, depsOf({ device: generateSigningKey() }))).toMatchObject({ type: 'stopped' });
    expect(store.find(built.packageId)?.state).toBe('queued');
  });

  it('stops for a device that was revoked', async () => {
    const built = queue(await buildPackage(desk, folder));
    portal.revoke(desk.department, desk.device.kid, '遗失');
    expect(await deliver(built)).toMatchObject({ type: 'stopped', why: '门户答复 401:这台设备的密钥已被吊销' });
  });

  it('is invisible to another department', async () => {
    const built = queue(await buildPackage(desk, folder));
    await deliver(built);
    const stranger = await enrolDesk(portal, otherDepartment);
    const { client } = depsOf({ device: stranger.device });
    expect(await client.packageState(built.packageId, never)).toMatchObject({ ok: false, error: { status: 404 } });
    const again = { upload: 'x', sha256: built.sha256, size: built.size };
    expect(await client.handOver(built.packageId, again, never)).toMatchObject({ ok: false, error: { status: 404 } });
    const upload = await depsOf().client.createUpload(built, never);
    if (!upload.ok) throw new Error('No upload');
    expect(await client.uploadOffset(upload.value, never)).toMatchObject({ ok: false, error: { status: 404 } });
    expect(await client.feed(0, never)).toMatchObject({ ok: true, value: { events: [] } });
  });
});

describe('receipts', () => {
  const forged =
    (change: (text: string) => string): Fetch =>
    async (input, init) => {
      const answer = await fetch(input, init);
      const text = await answer.text();
      return new Response(text === '' ? null : change(text), { status: answer.status, headers: answer.headers });
    };
  const flipPayload = (text: string): string =>
    text.replace(
      /("?[\w-]+)\.([\w-]{20})([\w-])([\w-]+)\.([\w-]+)/g,
      (_, head: string, a: string, b: string, c: string, tail: string) =>
        `${head}.${a}${b === 'A' ? 'B' : 'A'}${c}.${tail}`,
    );

  it('that were tampered with change nothing: the package counts as sent, never as receipted', async () => {
    const built = queue(await buildPackage(desk, folder));
    expect(await deliver(built, depsOf({ fetch: forged(flipPayload) }))).toMatchObject({
      type: 'waiting',
      state: 'sent',
    });
    expect(states(built)).toEqual(['sent']);
    expect(store.receipts(built.packageId)).toEqual([]);
    expect(store.sentences(built.packageId).at(-1)).toContain('门户的回执不能采信');
    // And with an honest line it goes on.
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
  });

  it('by a key that is no receipt root change nothing', async () => {
    const built = queue(await buildPackage(desk, folder));
    const other = await startPortal({ dir: join(folder, 'other') });
    const deps = { ...depsOf(), trustRoots: (await enrolDesk(other)).trustRoots };
    await other.stop();
    expect(await deliver(built, deps)).toMatchObject({ state: 'sent' });
  });

  it('of another package change nothing', async () => {
    const [one, two] = [queue(await buildPackage(desk, folder)), queue(await buildPackage(desk, folder))];
    await deliverToTheEnd(one);
    const swapped = forged((text) =>
      text.includes('"receipt"') ? JSON.stringify({ receipt: store.receipts(one.packageId)[2] }) : text,
    );
    expect(await deliver(two, depsOf({ fetch: swapped }))).toMatchObject({ state: 'sent' });
  });
});

describe('a line that cuts', () => {
  let proxy: FaultyProxy;
  beforeEach(async () => {
    // The portal is behind the proxy: its public address is the proxy's.
    const { port } = portal;
    await portal.stop();
    proxy = await startFaultyProxy(port);
    portal = await open({ port, publicBase: `http://127.0.0.1:${proxy.port}` });
    const address = parsePortalAddress(portal.baseUrl);
    if (!address.ok) throw new Error('Bad address');
    desk = { ...desk, baseUrl: address.value };
  });
  afterEach(() => proxy.stop());

  it('and loses the answer to the hand-over costs one question, not a second upload', async () => {
    const built = queue(await buildPackage(desk, folder));
    proxy.order({ when: 'PUT /v1/packages', cutAnswerAfter: 0 });
    expect(await deliver(built)).toMatchObject({ type: 'retry' });
    expect(proxy.pending()).toBe(0);
    expect(store.find(built.packageId)?.state).toBe('queued');
    expect(portal.state(built.packageId)).not.toBeNull();
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(store.sentences(built.packageId).filter((line) => line === '开始上传材料包')).toHaveLength(1);
  });

  it.each([
    ['the creation', { when: 'POST /v1/uploads', cutAnswerAfter: 0 }],
    ['half of an answer', { when: 'POST /v1/uploads', cutAnswerAfter: 60 }],
    ['a chunk half-way', { when: 'PATCH', cutRequestAfter: 2000 }],
    ['the answer to a chunk', { when: 'PATCH', cutAnswerAfter: 0 }],
    ['the hand-over before it arrives', { when: 'PUT', cutRequestAfter: 100 }],
    ['the state that was asked for', { when: 'GET /v1/packages', cutAnswerAfter: 10 }],
  ])('in the middle of %s leads to the same end', async (_, fault) => {
    const built = queue(await buildPackage(desk, folder));
    proxy.order(fault);
    expect(await deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(proxy.pending()).toBe(0);
    expect(states(built)[0]).toBe('sent');
    expect((await stat(join(folder, 'portal', 'packages', `${built.packageId}.zip`))).size).toBe(built.size);
  });
});
