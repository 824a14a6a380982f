import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import { htmlText } from '../docx/read/htmlText.ts';
import { decodeText } from '../txt/decodeText.ts';
import { readOffice } from './readOffice.ts';
import { readPdfText } from './readPdfText.ts';

/** A picture that is as large as a book is no attachment anybody can look through. */
const largestRead = 64 * 1_048_576;

/**
 * What an attachment (附件) says, so that it can be screened before it goes out: every text of every part
 * of an office file, hidden sheets, comments and tracked changes included, because they go out with it.
 * What can't be read is said to be so and is never taken for clean.
 */
export async function readAttachment(name: string, bytes: Uint8Array): Promise<AttachmentReading> {
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length > largestRead) return unread('文件太大，没有逐字检查');
  if (startsWith(bytes, 'PK\u0003\u0004'))
    return ending === 'zip' ? unread('压缩包里的文件没有逐个检查') : readOffice(bytes);
  if (startsWith(bytes, '%PDF')) return readPdfText(bytes);
  if (['txt', 'csv', 'json', 'html', 'htm'].includes(ending)) return readPlain(bytes, ending.startsWith('htm'));
  return unread('这种文件里的文字无法自动检查');
}

function readPlain(bytes: Uint8Array, html: boolean): AttachmentReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unread('文字的编码认不出来');
  const { text } = decoded.value;
  return { state: 'read', text: html ? htmlText(text) : text, traces: [] };
}

const unread = (why: string): AttachmentReading => ({ state: 'unreadable', why, traces: [] });

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((char, index) => bytes[index] === char.charCodeAt(0));
