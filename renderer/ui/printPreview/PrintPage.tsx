import { useEffect, useRef, type CSSProperties } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageSize } from './useOpenPdf.ts';

export interface PrintPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly total: number;
  readonly size: PageSize;
  /** CSS px per PDF point. */
  readonly scale: number;
  /** Close enough to the view to be drawn. */
  readonly near: boolean;
}

/** One sheet: a canvas, and its words over it for selection and for ears. */
export function PrintPage({ document, number, total, size, scale, near }: PrintPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!near || !canvas.current || !words.current) return;
    const leaving = new AbortController();
    // A page that cannot be drawn stays blank paper with its number; the others are not lost with it.
    draw({ document, number, scale }, canvas.current, words.current, leaving.signal).catch((thrown: unknown) => {
      if (!leaving.signal.aborted) reportError(thrown);
    });
    return () => leaving.abort();
  }, [document, number, scale, near]);

  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    width: Math.floor(size.width * scale),
    height: Math.floor(size.height * scale),
    '--total-scale-factor': String(scale),
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  };
  return (
    <div
      className="print-page"
      role="group"
      aria-label={`第 ${number} 页，共 ${total} 页`}
      data-page={number}
      style={style}
    >
      <canvas ref={canvas} aria-hidden />
      <div className="textLayer" ref={words} />
    </div>
  );
}

async function draw(
  { document, number, scale }: Pick<PrintPageProps, 'document' | 'number' | 'scale'>,
  canvas: HTMLCanvasElement,
  words: HTMLDivElement,
  leaving: AbortSignal,
): Promise<void> {
  const { TextLayer } = await import('pdfjs-dist');
  const page = await document.getPage(number);
  if (leaving.aborted) return;
  const sharp = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  words.replaceChildren();
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  leaving.addEventListener(
    'abort',
    () => {
      drawing.cancel();
      text.cancel();
    },
    { once: true },
  );
  await Promise.all([drawing.promise, text.render()]);
}
