import { withPdf } from './openPdf.ts';

/** How many pages a PDF has; throws when the bytes are no readable PDF. */
export function countPages(pdf: Uint8Array): Promise<number> {
  return withPdf(pdf, async (document) => document.numPages);
}
