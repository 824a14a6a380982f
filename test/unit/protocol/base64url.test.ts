import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#shared/protocol/base64url.ts';

it('agrees with Node on every byte string', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

it('reads only the one spelling of some bytes', () => {
  // `AB` has bits left over that are not zero; the others are padded, standard base64, or cut.
  for (const text of ['AB', 'AA==', 'A', '+/+/', 'AA\n', 'A A', '汉字汉字'])
    expect(decodeBase64url(text), text).toBeNull();
  expect(decodeBase64url('')).toEqual(new Uint8Array());
});

it('never gives the same bytes for two texts', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = decodeBase64url(text);
      if (bytes !== null) expect(encodeBase64url(bytes)).toBe(text);
    }),
  );
});
