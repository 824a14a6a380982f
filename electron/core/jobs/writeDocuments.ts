import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { writeDocx } from '../formats/docx/write/writeDocx.ts';
import { writeHtml } from '../formats/html/writeHtml.ts';
import { writePrintHtml } from '../formats/html/writePrintHtml.ts';

export interface WrittenDocument {
  readonly docx: Uint8Array;
  /** The page the portal serves unchanged. */
  readonly html: string;
  /** The paged form that a browser engine prints to PDF. */
  readonly print: string;
}

/** Renders documents from the one model; the same input gives the same bytes. */
export async function writeDocuments(documents: readonly DisclosureDocument[]): Promise<readonly WrittenDocument[]> {
  const written: WrittenDocument[] = [];
  for (const document of documents) {
    written.push({ docx: await writeDocx(document), html: writeHtml(document), print: writePrintHtml(document) });
  }
  return written;
}
