import type Electron from 'electron';
import type { Page } from 'playwright-core';
import { onlyKnown } from './strict.ts';

const known = [
  'preferCSSPageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline', 'landscape', 'scale', 'pageRanges',
]; // prettier-ignore

/** Electron's `printToPDF` with Chromium's own printing, which both of them use. */
export async function printToPdf(page: Page, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  onlyKnown('printToPDF', options, known);
  return page.pdf({
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    printBackground: options.printBackground ?? false,
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
    landscape: options.landscape ?? false,
    ...(options.scale !== undefined && { scale: options.scale }),
    ...(options.pageRanges !== undefined && { pageRanges: options.pageRanges }),
  });
}
