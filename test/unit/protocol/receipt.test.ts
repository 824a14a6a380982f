import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { signingKeyOf } from '#core/signing/signingKey.ts';
import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { effectOfReceipt, verifyReceipt, type Receipt } from '#shared/protocol/receipt.ts';
import { parseTrustRoots } from '#shared/protocol/trustRoots.ts';
import { utf8 } from '#shared/protocol/utf8.ts';

const root = signingKeyOf(Buffer.alloc(32, 1));
const operator = signingKeyOf(Buffer.alloc(32, 2));
const parsed = parseTrustRoots(
  exportJwkSet([
    { jwk: root.publicJwk, uses: ['receipt'] },
    { jwk: operator.publicJwk, uses: ['roster'] },
  ]),
);
if (!parsed.ok) throw new Error('Bad roots');
const roots = parsed.value;

const receipt: Receipt = {
  packageId: '01931b2e-0000-7000-8000-000000000020' as PackageId,
  sha256: 'a'.repeat(64),
  state: 'received',
  sequence: 1,
  at: '2026-11-22T10:00:00+08:00',
  portal: 'https://portal.example.gov.cn',
  reasons: [],
  indexNumber: null,
  publicUrl: null,
  publishedAt: null,
};
const signed = (
  value: unknown,
  key = root,
  typ: Parameters<typeof signCompact>[1] = 'disclosure-receipt+jws',
): string => signCompact(key, typ, utf8(canonicalJson(value)));
const why = (text: string): string => {
  const result = verifyReceipt(text, roots, protocolCrypto);
  return result.ok ? '' : result.error.why;
};

describe('a receipt', () => {
  it('by a receipt root is believed', () => {
    expect(verifyReceipt(signed(receipt), roots, protocolCrypto)).toEqual({ ok: true, value: receipt });
  });

  it('may say more than this version understands', () => {
    expect(verifyReceipt(signed({ ...receipt, later: true }), roots, protocolCrypto)).toEqual({
      ok: true,
      value: receipt,
    });
  });

  it.each<readonly [string, string, string]>([
    ['by a root that counts for something else', signed(receipt, operator), '不在信任根里'],
    ['of another type', signed(receipt, root, 'disclosure-roster+jws'), '签名类型'],
    ['that is no JWS', 'hello', 'JWS'],
    ['without a number', signed({ ...receipt, sequence: 0 }), 'sequence'],
    ['that claims publication without an address', signed({ ...receipt, state: 'published' }), 'publicUrl'],
    ['that returns without a reason', signed({ ...receipt, state: 'rejected' }), 'reasons'],
    ['of no state we know', signed({ ...receipt, state: 'lost' }), 'state'],
    ['with a time that is none', signed({ ...receipt, at: '2026-02-30T10:00:00+08:00' }), 'at'],
  ])('%s is not', (_, text, part) => {
    expect(why(text)).toContain(part);
  });

  it('with any one character changed is not', () => {
    const text = signed(receipt);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'B', 'a', 'b', '0', '1', '-', '_', '.'), (at, sign) => {
        fc.pre(text[at] !== sign);
        expect(why(text.slice(0, at) + sign + text.slice(at + 1))).not.toBe('');
      }),
    );
  });
});

describe('the effect of receipts', () => {
  const states = ['received', 'verified', 'published', 'withdrawn'] as const;
  const all = states.map((state, index): Receipt => ({ ...receipt, state, sequence: index + 1 }));

  it('is the same whatever is lost, doubled or reordered, as long as the last one arrives', () => {
    const arrivals = fc
      .array(fc.constantFrom(...all), { maxLength: 12 })
      .chain((some) => fc.shuffledSubarray([...some, all[3]!], { minLength: some.length + 1 }));
    fc.assert(
      fc.property(arrivals, (order) => {
        let state: DeliveryState = 'sent';
        let sequence = 0;
        for (const one of order) {
          const effect = effectOfReceipt({ packageId: receipt.packageId, sha256: receipt.sha256, sequence }, one);
          if (effect.type !== 'moves') continue;
          expect(one.sequence).toBeGreaterThan(sequence);
          ({ state } = effect);
          ({ sequence } = one);
        }
        expect([state, sequence]).toEqual(['withdrawn', 4]);
      }),
    );
  });

  it('is none on another package, and none on other bytes', () => {
    const delivered = { packageId: receipt.packageId, sha256: 'b'.repeat(64), sequence: 0 };
    expect(effectOfReceipt(delivered, receipt)).toEqual({ type: 'foreign' });
    const other = {
      ...delivered,
      packageId: '01931b2e-0000-7000-8000-000000000021' as PackageId,
      sha256: receipt.sha256,
    };
    expect(effectOfReceipt(other, receipt)).toEqual({ type: 'foreign' });
  });
});
