import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadText } from '../readNote.ts';
import type { ReadRefusal } from '../readRefusal.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Reads a text file of unknown encoding: byte order mark, else strict UTF-8, else UTF-16 by its
 * zero bytes, else GB18030 (of which GBK and GB2312 are parts).
 *
 * No statistics of languages: a guess that is wrong for one file in a thousand would change a policy's
 * words without anybody seeing it. What fits none of the four is refused.
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
  const wide = markless16(bytes);
  return wide === null ? ['utf-8', 'gb18030'] : [wide];
}

const sampleSize = 65_536;
const plausibleShare = 0.9;

/**
 * UTF-16 without a mark. Zero bytes give it away (UTF-8 and GB18030 text has none), the byte order is
 * the one in which nearly all units are characters of documents. Zeros alone do not tell the order:
 * 一 (4E00) has one on the other side than line breaks and digits have.
 */
function markless16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const sample = bytes.subarray(0, sampleSize);
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = sample.subarray(at, at + 2);
    if (isOfDocuments(first | (second << 8))) little += 1;
    if (isOfDocuments((first << 8) | second)) big += 1;
  }
  if (Math.max(little, big) < (sample.length / 2) * plausibleShare) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Line breaks, ASCII, general and Chinese punctuation, Han characters, full-width forms. */
function isOfDocuments(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  );
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
