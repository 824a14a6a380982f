import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSigningKey, type SigningKey } from '#core/signing/signingKey.ts';
import { digestOfBody, signRequest } from '#core/sync/signRequest.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { problemBody, problemName } from '#shared/protocol/problem.ts';
import type { RequestKind } from '#shared/protocol/request.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly kind?: RequestKind;
  readonly json?: unknown;
  /** What is signed; what is sent may differ. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly unsigned?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly key?: SigningKey;
  readonly createdMs?: number;
  readonly nonce?: string;
  readonly signedPath?: string;
  readonly signedMethod?: string;
}

async function send(asked: Asked): Promise<{
  readonly status: number;
  readonly problem: string | null;
  readonly response: Response;
  readonly text: string;
}> {
  const {
    method = 'GET',
    path,
    kind = 'plain',
    json,
    key = bench.desk.device,
    createdMs = Date.now(),
    nonce = randomUUID(),
  } = asked;
  const base = `${bench.portal.baseUrl}/v1`;
  const body = json === undefined ? null : JSON.stringify(json);
  const headers = {
    ...asked.headers,
    ...(body !== null && { 'content-type': 'application/json', 'content-digest': digestOfBody(Buffer.from(body)) }),
  };
  const signed = { kind, method: asked.signedMethod ?? method, url: base + (asked.signedPath ?? path), headers };
  const signature = await signRequest(signed, key, createdMs as Instant, nonce);
  const response = await fetch(base + path, {
    method,
    headers: { ...headers, ...signature, ...asked.unsigned },
    body: asked.body ?? body,
  });
  const text = await response.text();
  const parsed = response.status >= 400 && text !== '' ? problemBody.parse(JSON.parse(text)) : null;
  return { status: response.status, problem: parsed && problemName(parsed.type), response, text };
}

describe('status', () => {
  it('answers anybody, and says what time it is', async () => {
    const answer = await fetch(`${bench.portal.baseUrl}/v1/status`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ version: 1, rulePack: null, calendar: null });
  });
});

describe('a signed request', () => {
  const roster = { path: '/rosters/current' } as const;

  it('is answered', async () => {
    expect((await send(roster)).status).toBe(200);
  });

  it('without a signature is refused with a problem in Chinese', async () => {
    const response = await fetch(`${bench.portal.baseUrl}/v1/rosters/current`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'urn:disclosure-desk:problem:signature-missing',
      title: '请求没有签名',
      status: 401,
    });
  });

  it('is worth one answer: the same nonce again is refused, also after a restart of the portal', async () => {
    const nonce = randomUUID();
    expect((await send({ ...roster, nonce })).status).toBe(200);
    expect(await send({ ...roster, nonce })).toMatchObject({ status: 401, problem: 'nonce-replayed' });
    await bench.restart();
    expect(await send({ ...roster, nonce })).toMatchObject({ status: 401, problem: 'nonce-replayed' });
  });

  it.each([
    [-301, 401],
    [-299, 200],
    [299, 200],
    [302, 401],
  ])('created %i s off the portal’s clock gets %i', async (seconds, status) => {
    const answer = await send({ ...roster, createdMs: Date.now() + seconds * 1000 });
    expect(answer.status).toBe(status);
    if (status === 401)
      expect(JSON.parse(answer.text)).toMatchObject({
        status: 401,
        portalTime: expect.stringMatching(/\+08:00$/) as string,
      });
  });

  it.each<readonly [string, Asked, string]>([
    ['for another method', { ...roster, signedMethod: 'PUT' }, 'signature-invalid'],
    ['for another address', { ...roster, signedPath: '/feed' }, 'signature-invalid'],
    ['that covers too little', { method: 'POST', path: '/uploads', kind: 'plain' }, 'signature-incomplete'],
    [
      'that asks to be taken for another method',
      { ...roster, unsigned: { 'x-http-method-override': 'DELETE' } },
      'method-override',
    ],
    ['by a key nobody enrolled', { ...roster, key: generateSigningKey() }, 'key-unknown'],
    ['with a nonce too short to be one', { ...roster, nonce: 'x' }, 'signature-incomplete'],
  ])('%s is refused', async (_, asked, problem) => {
    expect((await send(asked)).problem).toBe(problem);
  });

  it('whose body was changed on the way is refused', async () => {
    const json = { upload: 'x', sha256: 'a'.repeat(64), size: 1 };
    const path = `/packages/${randomUUID()}`;
    const changed = JSON.stringify({ ...json, size: 2 });
    expect((await send({ method: 'PUT', path, kind: 'json', json, body: changed })).problem).toBe('bad-digest');
  });

  it('by a revoked device is refused at once', async () => {
    bench.portal.revoke(bench.desk.department, bench.desk.device.kid, '遗失');
    expect((await send(roster)).problem).toBe('key-revoked');
  });

  it('of a route that is not there is refused as such', async () => {
    expect((await send({ path: '/nowhere' })).problem).toBe('not-found');
    expect((await send({ method: 'DELETE', path: '/feed' })).problem).toBe('method-not-allowed');
  });
});

describe('signed data', () => {
  it('is served once the operator offers it, and is a problem before', async () => {
    expect(await send({ path: '/calendars/2026' })).toMatchObject({ status: 404, problem: 'not-found' });
    bench.portal.offer('calendar', '2026', '1', { year: 2026, version: 1 });
    bench.portal.offer('rule-pack', 'zhongshan', '3', { id: 'zhongshan', version: 3 });
    expect(Object.keys(JSON.parse((await send({ path: '/calendars/2026' })).text) as object)).toEqual(['calendar']);
    expect(Object.keys(JSON.parse((await send({ path: '/rule-packs/zhongshan' })).text) as object)).toEqual([
      'rulePack',
    ]);
    const status = (await (await fetch(`${bench.portal.baseUrl}/v1/status`)).json()) as object;
    expect(status).toMatchObject({
      rulePack: { id: 'zhongshan', version: '3' },
      calendar: { year: 2026, version: '1' },
    });
  });
});

describe('an upload', () => {
  const signal = new AbortController().signal;
  const bytes = Buffer.from('nothing that could be a package');
  const announce = (sha256: string) => ({ packageId: randomUUID() as never, sha256, size: bytes.length });
  const digest = createHash('sha256').update(bytes).digest('hex');

  async function uploaded(sha256: string) {
    const { client } = bench.depsOf();
    const announced = announce(sha256);
    const made = await client.createUpload(announced, signal);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return { client, announced, url: made.value, upload: made.value.split('/').at(-1) ?? '' };
  }

  it('whose bytes are not what was announced is refused at the hand-over and thrown away', async () => {
    const { client, announced, url, upload } = await uploaded('0'.repeat(64));
    expect(await client.sendChunk(url, 0, new Blob([bytes]), signal)).toEqual({ ok: true, value: bytes.length });
    const handOver = { upload, sha256: announced.sha256, size: announced.size };
    expect(await client.handOver(announced.packageId, handOver, signal)).toMatchObject({
      error: { status: 422, problem: 'digest-mismatch' },
    });
    expect(await client.uploadOffset(url, signal)).toMatchObject({ error: { status: 404 } });
  });

  it('that is not complete is not taken', async () => {
    const { client, announced, url, upload } = await uploaded(digest);
    await client.sendChunk(url, 0, new Blob([bytes.subarray(0, 10)]), signal);
    const handOver = { upload, sha256: digest, size: announced.size };
    expect(await client.handOver(announced.packageId, handOver, signal)).toMatchObject({
      error: { status: 409, problem: 'upload-incomplete' },
    });
  });

  it('refuses a chunk from the wrong place and says where it stands', async () => {
    const { client, url } = await uploaded(digest);
    await client.sendChunk(url, 0, new Blob([bytes.subarray(0, 10)]), signal);
    expect(await client.sendChunk(url, 0, new Blob([bytes]), signal)).toMatchObject({
      error: { status: 409, problem: 'upload-offset' },
    });
    expect(await client.uploadOffset(url, signal)).toEqual({ ok: true, value: 10 });
  });

  it('of something that is no package comes back rejected, with the place named', async () => {
    const { client, announced, url, upload } = await uploaded(digest);
    await client.sendChunk(url, 0, new Blob([bytes]), signal);
    const handed = await client.handOver(announced.packageId, { upload, sha256: digest, size: announced.size }, signal);
    expect(handed.ok).toBe(true);
    await bench.portal.idle();
    expect(bench.portal.state(announced.packageId)).toBe('rejected');
  });

  it('may be given up', async () => {
    const { client, url, upload } = await uploaded(digest);
    const deleted = await send({ method: 'DELETE', path: `/uploads/${upload}`, headers: { 'tus-resumable': '1.0.0' } });
    expect(deleted.status).toBe(204);
    expect(await client.uploadOffset(url, signal)).toMatchObject({ error: { status: 404 } });
  });
});
