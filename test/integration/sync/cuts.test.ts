import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePortalAddress } from '#core/sync/portalAddress.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import { startFaultyProxy, type FaultyProxy } from '#test/support/portal/faultyProxy.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

describe('a line that cuts', () => {
  let proxy: FaultyProxy;
  beforeEach(async () => {
    // The portal is behind the proxy: its public address is the proxy's.
    proxy = await startFaultyProxy(bench.portal.port);
    await bench.restart({ publicBase: `http://127.0.0.1:${proxy.port}` });
    const address = parsePortalAddress(bench.portal.baseUrl);
    if (!address.ok) throw new Error('Bad address');
    bench.desk = { ...bench.desk, baseUrl: address.value };
  });
  afterEach(() => proxy.stop());

  it('and loses the answer to the hand-over costs one question, not a second upload', async () => {
    const built = await bench.queue();
    proxy.order({ when: 'PUT /v1/packages', cutAnswerAfter: 0 });
    expect(await bench.deliver(built)).toMatchObject({ type: 'retry' });
    expect(proxy.pending()).toBe(0);
    expect(bench.store.find(built.packageId)?.state).toBe('queued');
    expect(bench.portal.state(built.packageId)).not.toBeNull();
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(bench.store.sentences(built.packageId).filter((line) => line === '开始上传材料包')).toHaveLength(1);
  });

  it.each([
    ['the creation', { when: 'POST /v1/uploads', cutAnswerAfter: 0 }],
    ['half of an answer', { when: 'POST /v1/uploads', cutAnswerAfter: 60 }],
    ['a chunk half-way', { when: 'PATCH', cutRequestAfter: 2000 }],
    ['the answer to a chunk', { when: 'PATCH', cutAnswerAfter: 0 }],
    ['the hand-over before it arrives', { when: 'PUT', cutRequestAfter: 100 }],
    ['the state that was asked for', { when: 'GET /v1/packages', cutAnswerAfter: 10 }],
  ])('in the middle of %s leads to the same end', async (_, fault) => {
    const built = await bench.queue();
    proxy.order(fault);
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
    expect(proxy.pending()).toBe(0);
    expect(bench.store.history(built.packageId)[0]).toBe('sent');
    expect((await stat(join(bench.folder, 'portal', 'packages', `${built.packageId}.zip`))).size).toBe(built.size);
  });
});
