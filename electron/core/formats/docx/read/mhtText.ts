/**
 * The text of an MHT part (`word/afchunk.mht`): the first HTML part of a MIME message.
 *
 * Generators lie about the transfer encoding: files in use say quoted-printable and hold raw UTF-8 in
 * which only `=` is escaped. Decoding works on bytes and leaves everything alone that is no escape, so
 * honest and lying files both come out right.
 */
import { htmlText } from './htmlText.ts';

export function mhtText(bytes: Uint8Array): string | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const message = source.toString('latin1');
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i.exec(message.slice(0, 4096))?.[1];
  const parts = boundary === undefined ? [message] : message.split(`--${boundary}`);
  for (const part of parts) {
    const gap = /\r?\n\r?\n/.exec(part);
    if (!gap) continue;
    const header = part.slice(0, gap.index);
    if (!/content-type\s*:\s*text\/html/i.test(header)) continue;
    const body = Buffer.from(part.slice(gap.index + gap[0].length), 'latin1');
    const charset = /charset\s*=\s*"?([\w-]{1,40})/i.exec(header)?.[1] ?? 'utf-8';
    const html = decode(transferDecoded(body, header), charset);
    return html === null ? null : htmlText(html);
  }
  return null;
}

function transferDecoded(body: Buffer, header: string): Buffer {
  const encoding = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(header)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
}

function quotedPrintable(body: Buffer): Buffer {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const pair = byte === 0x3d ? body.toString('latin1', at + 1, at + 3) : '';
    if (byte !== 0x3d) out[length++] = byte;
    else if (/^[0-9a-f]{2}$/i.test(pair)) {
      out[length++] = Number.parseInt(pair, 16);
      at += 2;
    } else if (pair.startsWith('\n')) at += 1;
    else if (pair === '\r\n') at += 2;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** A charset nobody knows, or bytes that are not in it, leave the part unread. */
function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(/^gb/i.test(charset) ? 'gb18030' : charset, { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError || thrown instanceof RangeError) return null;
    throw thrown;
  }
}
