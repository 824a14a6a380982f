import { readFile } from 'node:fs/promises';
import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import { profileDataset } from '#shared/domain/kinds/profileDataset.ts';
import { readAttachment } from '../formats/attachment/readAttachment.ts';
import { readSheet } from '../formats/sheet/readSheet.ts';
import { tableOf } from '../formats/sheet/tableOf.ts';

/** Reads an attachment's words from the file it is kept in, and what its columns hold where it is a table; `name` is what the officer calls it. */
export async function readAttachmentFile({
  name,
  file,
}: {
  readonly name: string;
  readonly file: string;
}): Promise<AttachmentReading> {
  const bytes = await readFile(file);
  const reading = await readAttachment(name, bytes);
  if (reading.state !== 'read' || !/\.(?:csv|xlsx)$/iu.test(name)) return reading;
  const sheet = await readSheet(name, bytes);
  const table = sheet.ok ? tableOf(sheet.value) : null;
  return table === null ? reading : { ...reading, profile: profileDataset(table.header, table.rows) };
}
