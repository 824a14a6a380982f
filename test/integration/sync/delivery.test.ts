import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '#core/ports.ts';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { enrolDesk, otherDepartment } from '#test/support/portal/deskOfTwo.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import { openSqliteDeliveries } from '#test/support/portal/sqliteDeliveries.ts';

const never = new AbortController().signal;
/** Two chunks of the client and a bit. */
const BIG = 40 * 1024 * 1024;

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

describe('a delivery', () => {
  it('goes from queued to published, and every step but the first hangs on a verified receipt', async () => {
    const built = await bench.queue();
    expect(await bench.deliver(built)).toMatchObject({ type: 'waiting', state: 'receipted' });
    await bench.portal.idle();
    expect(await bench.deliver(built)).toEqual({ type: 'settled', state: 'published' });
    expect(bench.store.history(built.packageId)).toEqual(['sent', 'receipted', 'receipted', 'published']);
    expect(bench.store.receipts(built.packageId)).toHaveLength(3);
  });

  it('goes on from the portal’s offset after the portal was stopped in the middle and started on the same folder', async () => {
    const built = await bench.queue({ extra: { 'attachments/big.bin': new Uint8Array(BIG) } });
    const stopAfterFirstChunk: Fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (init?.method === 'PATCH') await bench.portal.stop();
      return answer;
    };
    expect(await bench.deliver(built, bench.depsOf({ fetch: stopAfterFirstChunk }))).toMatchObject({
      type: 'retry',
      progressed: true,
    });
    await bench.restart();
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(bench.store.sentences(built.packageId)).toContain('从 39% 处继续上传');
  });

  it('goes on after the client was stopped in the middle of a chunk', async () => {
    const built = await bench.queue({ extra: { 'attachments/big.bin': new Uint8Array(BIG) } });
    const stop = new AbortController();
    const stopInSecondChunk: Fetch = (input, init) => {
      const offset = new Headers(init?.headers).get('upload-offset');
      if (offset !== null && offset !== '0') setTimeout(() => stop.abort(), 5);
      return fetch(input, init);
    };
    expect(await bench.deliver(built, bench.depsOf({ fetch: stopInSecondChunk }), stop.signal)).toEqual({
      type: 'aborted',
    });
    bench.store.close();
    bench.store = openSqliteDeliveries(join(bench.folder, 'deliveries.db'));
    expect(bench.store.find(built.packageId)).toMatchObject({ state: 'queued', sequence: 0 });
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(bench.store.sentences(built.packageId).filter((line) => line === '开始上传材料包')).toHaveLength(1);
  });

  it('settles for good when the portal sends it back, and keeps the reasons', async () => {
    bench.portal.rejectNext([{ where: '解读第 3 段', why: '期限与原文不一致' }]);
    const built = await bench.queue();
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'returned' });
    expect(bench.store.sentences(built.packageId).at(-1)).toBe('门户退回了材料包：解读第 3 段 期限与原文不一致');
  });

  it('may be handed over twice and is held once, with the same receipt both times', async () => {
    const built = await bench.queue();
    const { client } = bench.depsOf();
    await bench.deliver(built);
    const again = { upload: 'gone-long-ago', sha256: built.sha256, size: built.size };
    const [first, second] = [
      await client.handOver(built.packageId, again, never),
      await client.handOver(built.packageId, again, never),
    ];
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true, value: bench.store.receipts(built.packageId)[0] });
    const other = { ...again, sha256: 'f'.repeat(64) };
    expect(await client.handOver(built.packageId, other, never)).toMatchObject({
      ok: false,
      error: { status: 409, problem: 'package-conflict' },
    });
  });

  it('asks again for an expired upload instead of giving up', async () => {
    const built = await bench.queue();
    bench.store.saveUploadUrl(built.packageId, `${bench.desk.baseUrl}/v1/uploads/00000000-0000-4000-8000-000000000000`);
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(bench.store.sentences(built.packageId)[0]).toBe('门户上的上传已失效，重新上传');
  });

  it('does not follow an upload address of another portal', async () => {
    const built = await bench.queue();
    bench.store.saveUploadUrl(built.packageId, 'http://127.0.0.1:9/v1/uploads/abc');
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
  });

  it('stops when the file here is no longer what was approved, and claims nothing', async () => {
    const built = await bench.queue();
    const bytes = await readFile(built.file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(built.file, bytes);
    expect(await bench.deliver(built)).toMatchObject({ type: 'stopped', why: '本机保存的材料包与批准时的摘要不符' });
    expect(bench.store.find(built.packageId)?.state).toBe('queued');
    expect(bench.portal.state(built.packageId)).toBeNull();
  });

  it('stops when the file is gone', async () => {
    const built = await bench.queue();
    await rm(built.file);
    expect(await bench.deliver(built)).toMatchObject({ type: 'stopped' });
  });

  it.each([
    ['an hour slow', -3_600_000, '慢'],
    ['an hour fast', 3_600_000, '快'],
    ['five years slow', -5 * 365 * 86_400_000, '慢'],
  ])('gets through with a clock %s, signing anew once with the portal’s time', async (_, skewMs, word) => {
    const built = await bench.queue();
    let requests = 0;
    const counted: Fetch = (input, init) => {
      requests += 1;
      return fetch(input, init);
    };
    const deps = bench.depsOf({ skewMs, fetch: counted });
    expect(await bench.deliver(built, deps)).toMatchObject({ type: 'waiting', state: 'receipted' });
    // Creation twice, one chunk, hand-over: the lesson is learnt once.
    expect(requests).toBe(4);
    expect(bench.store.sentences(built.packageId).at(-1)).toContain(`本机时间比门户${word}`);
  });

  it('stops for a device the portal does not know', async () => {
    const built = await bench.queue();
    expect(await bench.deliver(built, bench.depsOf({ device: generateSigningKey() }))).toMatchObject({
      type: 'stopped',
    });
    expect(bench.store.find(built.packageId)?.state).toBe('queued');
  });

  it('stops for a device that was revoked', async () => {
    const built = await bench.queue();
    bench.portal.revoke(bench.desk.department, bench.desk.device.kid, '遗失');
    expect(await bench.deliver(built)).toMatchObject({ type: 'stopped', why: '门户答复 401：这台设备的密钥已被吊销' });
  });

  it('is invisible to another department', async () => {
    const built = await bench.queue();
    await bench.deliver(built);
    const stranger = await enrolDesk(bench.portal, otherDepartment);
    const { client } = bench.depsOf({ device: stranger.device });
    expect(await client.packageState(built.packageId, never)).toMatchObject({ ok: false, error: { status: 404 } });
    const again = { upload: 'x', sha256: built.sha256, size: built.size };
    expect(await client.handOver(built.packageId, again, never)).toMatchObject({ ok: false, error: { status: 404 } });
    const upload = await bench.depsOf().client.createUpload(built, never);
    if (!upload.ok) throw new Error('No upload');
    expect(await client.uploadOffset(upload.value, never)).toMatchObject({ ok: false, error: { status: 404 } });
    expect(await client.feed(0, never)).toMatchObject({ ok: true, value: { events: [] } });
  });
});
