import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A page's size in PDF points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy; readonly sizes: readonly PageSize[] }
  | { readonly state: 'failed' };

const opening: OpenedPdf = { state: 'opening' };

/** Opens the bytes with a worker of their own and lets both go when they are no longer shown. */
export function useOpenPdf(pdf: Uint8Array): OpenedPdf {
  const [shown, setShown] = useState<{ readonly of: Uint8Array | null; readonly pdf: OpenedPdf }>({
    of: null,
    pdf: opening,
  });
  useEffect(() => {
    const leaving = new AbortController();
    const show = (opened: OpenedPdf) => {
      if (!leaving.signal.aborted) setShown({ of: pdf, pdf: opened });
    };
    open(pdf, leaving.signal).then(show, () => show({ state: 'failed' }));
    return () => leaving.abort();
  }, [pdf]);
  return shown.of === pdf ? shown.pdf : opening;
}

async function open(pdf: Uint8Array, leaving: AbortSignal): Promise<OpenedPdf> {
  // Loaded on first use: 400 KB that 今日 does not need.
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  // A copy: pdf.js hands the buffer to its worker, and the caller's would be empty afterwards.
  const task = getDocument({ data: pdf.slice(), worker });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  leaving.addEventListener('abort', close, { once: true });
  try {
    const document = await task.promise;
    const sizes: PageSize[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      sizes.push({ width, height });
    }
    return { state: 'open', document, sizes };
  } catch (thrown) {
    close();
    throw thrown;
  }
}
