/**
 * Measures a printed document on its pages, by where its characters stand, and says where it parts from
 * GB/T 9704-2012. It looks at the PDF alone, so it is as hard on our own printing as on anybody's.
 */
import { officialPage, typefaces } from '#shared/domain/document/officialPage.ts';
import { withPdf } from './openPdf.ts';
import { pageNumberOf } from './pageNumberOf.ts';
import { deviationsOf } from './deviationsOf.ts';
import { pdfLines, type PdfLine } from './pdfLines.ts';
import type { PdfMeasure } from './pdfMeasure.ts';
import { median, mostCommon } from './statistics.ts';
import { typeArea, type MeasuredPage } from './typeArea.ts';

/** Throws pdf.js' own error when the bytes are no readable PDF. */
export async function measurePdf(pdf: Uint8Array): Promise<PdfMeasure> {
  const pages = await withPdf(pdf, async (document) => {
    const measured: MeasuredPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const lines = await pdfLines(page);
      const foot = pageNumberOf(lines, number);
      measured.push({
        width: right - left,
        height: top - bottom,
        foot,
        lines: lines.filter((line) => line !== foot?.line),
      });
      page.cleanup();
    }
    return measured;
  });

  const all = pages.flatMap(({ lines }) => lines);
  const bodySize =
    mostCommon(
      all.flatMap(({ runs }) => runs.flatMap(({ text, size }) => Array.from(text, () => Math.round(size * 2) / 2))),
    ) ?? officialPage.bodySize;
  const area = typeArea(pages, bodySize);
  const bottomEdge = area.bottom ?? officialPage.bottom;
  const drops = pages.flatMap(({ foot }) => (foot ? [bottomEdge - millimetres(foot.dash)] : []));
  const sides = (odd: boolean): 'left' | 'right' | null =>
    mostCommon(pages.flatMap(({ foot }, index) => (foot && (index % 2 === 0) === odd ? [foot.side] : []))) ?? null;
  const measure: Omit<PdfMeasure, 'deviations'> = {
    pages: pages.length,
    page: {
      width: rounded(millimetres(pages[0]?.width ?? 0)),
      height: rounded(millimetres(pages[0]?.height ?? 0)),
      top: nullable(area.top),
      bottom: nullable(area.bottom),
      left: nullable(area.left),
      right: nullable(area.right),
    },
    linesPerPage: area.linesPerPage,
    charsPerLine: area.charsPerLine,
    linePitch: nullable(area.linePitch),
    fonts: fontsOf(all, pages, bodySize),
    pageNumbers: {
      right: pages.filter(({ foot }) => foot !== null).length,
      odd: sides(true),
      even: sides(false),
      drop: drops.length === 0 || area.bottom === null ? null : rounded(median(drops)),
    },
  };
  return { ...measure, deviations: deviationsOf(measure) };
}

const millimetres = (points: number): number => (points / 72) * 25.4;
const rounded = (value: number): number => Math.round(value * 100) / 100;
const nullable = (value: number | null): number | null => (value === null ? null : rounded(value));

function fontsOf(lines: readonly PdfLine[], pages: readonly MeasuredPage[], bodySize: number): PdfMeasure['fonts'] {
  const found = (wanted: readonly PdfLine[]): string | null =>
    mostCommon(
      wanted.flatMap(({ runs }) =>
        runs.flatMap(({ text, font }) => (font === null ? [] : Array.from(text, () => font))),
      ),
    ) ?? null;
  const body = lines.filter(({ size }) => Math.abs(size - bodySize) < 1);
  const starting = (pattern: RegExp): readonly PdfLine[] =>
    body.filter(({ text }) => text.length < 25 && pattern.test(text));
  return [
    { use: 'title', asked: typefaces.title.asked, found: found(lines.filter(({ size }) => size > bodySize + 3)) },
    { use: 'heading1', asked: typefaces.black.asked, found: found(starting(/^[一二三四五六七八九十]+、/)) },
    { use: 'heading2', asked: typefaces.regular.asked, found: found(starting(/^（[一二三四五六七八九十]+）/)) },
    { use: 'body', asked: typefaces.body.asked, found: found(body) },
    {
      use: 'pageNumber',
      asked: typefaces.song.asked,
      found: found(pages.flatMap(({ foot }) => (foot ? [foot.line] : []))),
    },
  ];
}
