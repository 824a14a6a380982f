import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Opens a PDF for reading text and positions, does `work`, and lets go of it. Throws pdf.js' own error when the
 * bytes are no PDF or need a password.
 *
 * pdf.js looks for its worker beside its own file, where a bundle has none; handing it over as a module works
 * from sources and from a bundle alike. It is loaded on first use because it is large.
 */
export async function withPdf<T>(pdf: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the buffer away from whoever hands it over, and refuses Node's own kind, which readFile gives.
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    // Without it a font's own name is not told.
    fontExtraProperties: true,
    stopAtErrors: false,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}
