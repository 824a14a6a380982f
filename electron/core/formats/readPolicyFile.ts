import { err, type Result } from '#shared/lib/result.ts';
import { readDocx } from './docx/read/readDocx.ts';
import type { ReadText } from './readNote.ts';
import type { ReadRefusal, UnsupportedKind } from './readRefusal.ts';
import { decodeText } from './txt/decodeText.ts';

export type { ReadText as PolicyText } from './readNote.ts';
export type { ReadRefusal } from './readRefusal.ts';

/** A policy with all its tables is far below; what is above is a video with a wrong name. */
export const largestPolicyFile = 64 * 1_048_576;

const byExtension: Readonly<Record<string, UnsupportedKind>> = {
  pdf: 'pdf',
  ofd: 'ofd',
  html: 'html',
  htm: 'html',
  doc: 'doc',
  wps: 'wps',
  rtf: 'rtf',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  zip: 'archive',
  rar: 'archive',
};

/**
 * Reads a policy file by what it is, not by what it is called: people rename files. The extension
 * decides only where the first bytes do not.
 *
 * Text and .docx are read; PDF, OFD and HTML are known and refused by name.
 */
export async function readPolicyFile(name: string, bytes: Uint8Array): Promise<Result<ReadText, ReadRefusal>> {
  if (bytes.length > largestPolicyFile) {
    return err({ type: 'format/too-large', limit: 'file', allowed: largestPolicyFile });
  }
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const unsupported = (kind: UnsupportedKind): Result<never, ReadRefusal> =>
    err({ type: 'format/unsupported', name, kind });

  if (startsWith(bytes, 'PK\u0003\u0004')) {
    const kind = byExtension[extension];
    return kind === undefined || kind === 'doc' || kind === 'wps' ? readDocx(bytes) : unsupported(kind);
  }
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return oldOffice(bytes, extension, unsupported);
  if (startsWith(bytes, '%PDF')) return unsupported('pdf');
  if (startsWith(bytes, '{\\rtf')) return unsupported('rtf');
  if (startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff')) return unsupported('image');
  if (extension === 'docx') return err({ type: 'format/not-docx', why: 'not-a-zip' });
  const known = byExtension[extension];
  if (known !== undefined) return unsupported(known);

  const decoded = decodeText(bytes);
  return decoded.ok && /^\s*<(?:!doctype html|html|head|body)\b/i.test(decoded.value.text.slice(0, 1000))
    ? unsupported('html')
    : decoded;
}

/** A compound file: Word 97–2003, or a .docx wrapped in encryption (its stream is called EncryptedPackage, in UTF-16). */
function oldOffice(
  bytes: Uint8Array,
  extension: string,
  unsupported: (kind: UnsupportedKind) => Result<never, ReadRefusal>,
): Result<never, ReadRefusal> {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (haystack.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return err({ type: 'format/encrypted' });
  return unsupported(extension === 'wps' ? 'wps' : 'doc');
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, index) => bytes[index] === character.charCodeAt(0));
}
