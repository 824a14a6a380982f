import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { PdfPrinter } from '#core/ports.ts';
import { writeDocx } from './docx/write/writeDocx.ts';
import { writeHtml } from './html/writeHtml.ts';
import { writePrintHtml } from './html/writePrintHtml.ts';
import { countPages } from './pdf/countPages.ts';

export type DocumentFormat = 'docx' | 'html' | 'pdf';

export interface BuiltDocument {
  readonly bytes: Uint8Array;
  /** Pages as counted in the PDF; null for the other two, which have no pages until somebody prints them. */
  readonly pages: number | null;
}

/** One document in one form. Only `pdf` needs the printer, and only it can be refused. */
export async function buildDocument(
  document: DisclosureDocument,
  format: DocumentFormat,
  printer: PdfPrinter | null,
): Promise<Result<BuiltDocument, { readonly type: 'document/cannot-print'; readonly why: string }>> {
  switch (format) {
    case 'docx':
      return ok({ bytes: await writeDocx(document), pages: null });
    case 'html':
      return ok({ bytes: new TextEncoder().encode(writeHtml(document)), pages: null });
    case 'pdf': {
      if (!printer) return err({ type: 'document/cannot-print', why: '这里没有可用的打印引擎' });
      const printed = await printer.print(writePrintHtml(document));
      return printed.ok ? ok({ bytes: printed.value, pages: await countPages(printed.value) }) : printed;
    }
  }
}
