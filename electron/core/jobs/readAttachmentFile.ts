import { readFile } from 'node:fs/promises';
import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import { readAttachment } from '../formats/attachment/readAttachment.ts';

/** Reads an attachment's words from the file it is kept in; `name` is what the officer calls it. */
export const readAttachmentFile = async ({
  name,
  file,
}: {
  readonly name: string;
  readonly file: string;
}): Promise<AttachmentReading> => readAttachment(name, await readFile(file));
