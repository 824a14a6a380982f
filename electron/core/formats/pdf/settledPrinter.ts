import { ok } from '#shared/lib/result.ts';
import type { PdfPrinter } from '#core/ports.ts';
import { settlePdf } from './settlePdf.ts';

/** A printer whose PDFs can be searched and carry no trace of the machine; wrap every Chromium in it, Electron's too. */
export function settledPrinter(printer: PdfPrinter): PdfPrinter {
  return {
    print: async (html) => {
      const printed = await printer.print(html);
      return printed.ok ? ok(settlePdf(printed.value)) : printed;
    },
  };
}
