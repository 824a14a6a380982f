import { describe, expect, it } from 'vitest';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { signingKeyOf } from '#core/signing/signingKey.ts';
import {
  enrolmentProofPayload,
  enrolmentRequest,
  verifyProofs,
  type EnrolmentRequest,
} from '#shared/protocol/enrolment.ts';
import { textOf } from '#shared/protocol/utf8.ts';

const device = signingKeyOf(Buffer.alloc(32, 1));
const officer = signingKeyOf(Buffer.alloc(32, 2));
const stranger = signingKeyOf(Buffer.alloc(32, 3));
const person = '01931b2e-0000-7000-8000-000000000001';
const proofOf = { code: 'ABCD-EFGH', device: device.kid, person, roles: ['officer'] };

const request = (change: Partial<typeof proofOf> = {}, key = officer): EnrolmentRequest =>
  enrolmentRequest.parse({
    code: proofOf.code,
    device: device.publicJwk,
    people: [
      {
        person,
        name: '张三',
        roles: ['officer'],
        jwk: officer.publicJwk,
        proof: signCompact(key, 'disclosure-enrolment+jws', enrolmentProofPayload({ ...proofOf, ...change })),
      },
    ],
  });

describe('a proof of an enrolment', () => {
  it('is canonical JSON over code, device, person and roles', () => {
    expect(textOf(enrolmentProofPayload(proofOf))).toBe(
      `{"code":"ABCD-EFGH","device":"${device.kid}","person":"${person}","roles":["officer"]}`,
    );
  });

  it('by the person’s own key over this very request holds', () => {
    expect(verifyProofs(request(), protocolCrypto)).toEqual({ ok: true, value: null });
  });

  it.each<readonly [string, Partial<typeof proofOf>]>([
    ['another code', { code: 'ZZZZ-ZZZZ' }],
    ['another device', { device: stranger.kid }],
    ['another person', { person: '01931b2e-0000-7000-8000-000000000002' }],
    ['more roles', { roles: ['officer', 'chief'] }],
  ])('for %s does not', (_, change) => {
    expect(verifyProofs(request(change), protocolCrypto)).toMatchObject({
      error: { why: '证明的内容与登记的内容不一致' },
    });
  });

  it('by another key does not', () => {
    expect(verifyProofs(request({}, stranger), protocolCrypto)).toMatchObject({
      error: { person, why: '证明不是用这把密钥签的' },
    });
  });

  it('with a broken signature does not', () => {
    const good = request();
    const people = good.people.map((one) => ({ ...one, proof: `${one.proof.slice(0, -4)}AAAA` }));
    expect(verifyProofs({ ...good, people }, protocolCrypto).ok).toBe(false);
  });
});

describe('an enrolment request', () => {
  it('carries public keys only, and somebody', () => {
    const good = request();
    expect(enrolmentRequest.safeParse({ ...good, device: { ...good.device, d: 'secret' } }).success).toBe(false);
    expect(enrolmentRequest.safeParse({ ...good, people: [] }).success).toBe(false);
  });
});
