import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadText } from '../readNote.ts';
import type { ReadRefusal } from '../readRefusal.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Reads a text file of unknown encoding: byte order mark, else strict UTF-8, else UTF-16 by its
 * pattern of zero bytes, else GB18030 (of which GBK and GB2312 are parts).
 *
 * No statistics: a guess that is wrong for one file in a thousand would change a policy's words
 * without anybody seeing it. What fits none of the four is refused.
 */
export function decodeText(bytes: Uint8Array): Result<ReadText, ReadRefusal> {
  for (const encoding of candidates(bytes)) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) {
      return looksBinary(text)
        ? err({ type: 'format/undecodable', why: 'binary' })
        : ok({ text, notes: encoding === 'utf-8' ? [] : [{ type: 'encoding', encoding }] });
    }
  }
  return err({ type: 'format/undecodable', why: 'encoding' });
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  const wide = utf16ByZeros(bytes);
  return wide === null ? ['utf-8', 'gb18030'] : [wide];
}

/** Text in UTF-16 has zero bytes (of digits, line breaks, spaces) on one side only; UTF-8 and GB18030 text has none at all. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 65_536).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
}

/** Control characters other than tab, line breaks, page break and escape do not occur in documents. */
function looksBinary(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(text);
}
