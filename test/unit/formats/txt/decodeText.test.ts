import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '#core/formats/txt/decodeText.ts';

const words = '一、各镇街：统一将《方案》印发给你们。2024年1月5日\r\n';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** 中山市 in GB18030: the encoder of the platform writes UTF-8 only. */
const zhongshanGb = bytes(0xd6, 0xd0, 0xc9, 0xbd, 0xca, 0xd0, 0x0d, 0x0a);

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
};

test('UTF-8 is read with and without its mark, and needs no note', () => {
  const plain = new TextEncoder().encode(words);

  expect(decodeText(plain)).toEqual({ ok: true, value: { text: words, notes: [] } });
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]))).toEqual({
    ok: true,
    value: { text: words, notes: [] },
  });
});

test.for([
  ['utf-16le', false],
  ['utf-16be', true],
] as const)('%s is read by its mark and by its zero bytes', ([encoding, bigEndian]) => {
  const value = { text: words, notes: [{ type: 'encoding', encoding }] };

  expect(decodeText(utf16(`\ufeff${words}`, bigEndian))).toEqual({ ok: true, value });
  expect(decodeText(utf16(words, bigEndian))).toEqual({ ok: true, value });
});

test('GB18030 is what is left when the bytes are not UTF-8', () => {
  expect(decodeText(zhongshanGb)).toEqual({
    ok: true,
    value: { text: '中山市\r\n', notes: [{ type: 'encoding', encoding: 'gb18030' }] },
  });
});

test.for([
  ['a mark that lies', bytes(0xef, 0xbb, 0xbf, 0xff, 0xfe, 0xff), 'encoding'],
  ['bytes of no encoding', bytes(0xff, 0xff, 0xff), 'encoding'],
  ['an odd UTF-16 file', bytes(0xff, 0xfe, 0x41), 'encoding'],
  ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00), 'binary'],
] as const)('%s is refused', ([, file, why]) => {
  expect(decodeText(file)).toEqual({ ok: false, error: { type: 'format/undecodable', why } });
});

test('an empty file is an empty text', () => {
  expect(decodeText(bytes())).toEqual({ ok: true, value: { text: '', notes: [] } });
});

test('every well-formed text without control characters comes back from UTF-8 as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const printable = text.toWellFormed().replace(/\p{Cc}/gu, '');
      fc.pre(!printable.startsWith('\ufeff'));
      expect(decodeText(new TextEncoder().encode(printable))).toMatchObject({ ok: true, value: { text: printable } });
    }),
  );
});

test('any bytes end in a text or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
      expect(typeof decodeText(file).ok).toBe('boolean');
    }),
  );
});
