import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text set in one font at one size; points, from the lower left of the page. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** As embedded, without the subset's prefix; null where the PDF does not say. */
  readonly font: string | null;
}

/** Runs on one baseline, from left to right. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of its first run. */
  readonly size: number;
  readonly runs: readonly PdfRun[];
}

/** The printed lines of a page from top to bottom. */
export async function pdfLines(page: PDFPageProxy): Promise<readonly PdfLine[]> {
  // Fonts are known only after the page's drawing was read.
  await page.getOperatorList();
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item): readonly PdfRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, baseline = 0] = item.transform as readonly number[];
    return [
      { text: item.str, x, baseline, width: item.width, size: Math.hypot(a, b), font: fontName(page, item.fontName) },
    ];
  });
  const lines: PdfRun[][] = [];
  for (const run of runs.toSorted((one, other) => other.baseline - one.baseline || one.x - other.x)) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].baseline - run.baseline) < 2) line.push(run);
    else lines.push([run]);
  }
  return lines.map((unsorted) => {
    const line = unsorted.toSorted((one, other) => one.x - other.x);
    const [first] = line;
    return {
      text: line.map(({ text }) => text).join(''),
      x: first?.x ?? 0,
      right: Math.max(...line.map(({ x, width }) => x + width)),
      baseline: first?.baseline ?? 0,
      size: first?.size ?? 0,
      runs: line,
    };
  });
}

function fontName(page: PDFPageProxy, id: string): string | null {
  if (!page.commonObjs.has(id)) return null;
  const font = page.commonObjs.get(id) as { readonly name?: unknown } | null;
  return typeof font?.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : null;
}
