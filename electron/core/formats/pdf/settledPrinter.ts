import { err, ok } from '#shared/lib/result.ts';
import type { PdfPrinter } from '#core/ports.ts';
import { settlePdf } from './settlePdf.ts';

/** A printer whose PDFs can be searched and carry no trace of the machine; wrap every Chromium in it, Electron's too. */
export function settledPrinter(printer: PdfPrinter): PdfPrinter {
  return {
    print: async (html) => {
      const printed = await printer.print(html);
      if (!printed.ok) return printed;
      try {
        return ok(settlePdf(printed.value));
      } catch (thrown) {
        // A stream that does not unpack: the engine was cut off while it wrote.
        return err({ type: 'document/cannot-print', why: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    },
  };
}
