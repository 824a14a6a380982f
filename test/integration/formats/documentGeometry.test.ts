/**
 * The page of GB/T 9704-2012, measured on paper: docx through LibreOffice, PDF through Chromium, both looked at with
 * poppler, and our own measuring held against what poppler saw.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '#core/formats/docx/write/writeDocx.ts';
import { writePrintHtml } from '#core/formats/html/writePrintHtml.ts';
import { createChromiumPrinter } from '#core/formats/pdf/chromiumPrinter.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { measurePdf } from '#core/formats/pdf/measurePdf.ts';
import type { PdfMeasure } from '#core/formats/pdf/pdfMeasure.ts';
import { fullGrid } from '#test/fixtures/documents/fullGrid.ts';
import { inkOf, libreOfficePdf, seenPages, type SeenPage } from '#test/fixtures/documents/printedPages.ts';
import { sampleNotice } from '#test/fixtures/documents/sampleNotice.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const printer = createChromiumPrinter({ executable: findChromium() });

async function chromiumPdf(folder: string, name: string, html: string): Promise<string> {
  const printed = await printer.print(html);
  if (!printed.ok) throw new Error(printed.error.why);
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, printed.value);
  return file;
}

interface Printed {
  readonly grid: string;
  readonly notice: string;
}

const ways: readonly { readonly name: string; readonly print: (folder: string) => Promise<Printed> }[] = [
  {
    name: 'docx in LibreOffice',
    print: async (folder) => {
      await writeFile(join(folder, 'grid.docx'), await writeDocx(fullGrid(3)));
      await writeFile(join(folder, 'notice.docx'), await writeDocx(sampleNotice));
      return { grid: await libreOfficePdf(folder, 'grid.docx'), notice: await libreOfficePdf(folder, 'notice.docx') };
    },
  },
  {
    name: 'PDF by Chromium',
    print: async (folder) => ({
      grid: await chromiumPdf(folder, 'grid', writePrintHtml(fullGrid(3))),
      notice: await chromiumPdf(folder, 'notice', writePrintHtml(sampleNotice)),
    }),
  },
];

describe.each(ways)('$name', ({ print }) => {
  const folder = temporaryFolder();
  let files: Printed;
  let pages: readonly SeenPage[];
  let measure: PdfMeasure;
  const body = (page: SeenPage): SeenPage['lines'] => page.lines.filter(({ text }) => text.startsWith('国'));

  beforeAll(async () => {
    files = await print(folder.path);
    pages = await seenPages(files.grid);
    measure = await measurePdf(new Uint8Array(await readFile(files.grid)));
  }, 120_000);
  afterAll(() => folder[Symbol.dispose]());

  test('the paper is A4', () => {
    for (const { width, height } of pages) {
      expect(Math.abs(width - 210)).toBeLessThan(0.5);
      expect(Math.abs(height - 297)).toBeLessThan(0.5);
    }
  });

  test('a full page has 22 lines', () => {
    expect(pages.slice(1, 3).map((page) => body(page).length)).toEqual([22, 22]);
  });

  test('a full line has 28 characters', () => {
    const full = pages.slice(1, 3).flatMap((page) => body(page).map(({ text }) => text.length));
    expect(new Set(full)).toEqual(new Set([28]));
  });

  test('the first line of a paragraph begins two characters in', () => {
    const [first, second] = body(pages[0]!);
    expect(first!.left - second!.left).toBeCloseTo(11.1, 0);
  });

  test('the type area stands 28 mm from the left and 26 mm from the right', () => {
    const lines = body(pages[1]!);
    expect(Math.abs(Math.min(...lines.map(({ left }) => left)) - 28)).toBeLessThan(1);
    expect(Math.abs(Math.max(...lines.map(({ right }) => right)) - 184)).toBeLessThan(1);
  });

  test('22 lines fill the type area from 37 mm below the top to 35 mm above the bottom', () => {
    const lines = body(pages[1]!);
    const middle = (line: { top: number; bottom: number }): number => (line.top + line.bottom) / 2;
    const pitch = (middle(lines[21]!) - middle(lines[0]!)) / 21;
    expect(Math.abs(pitch - 225 / 22)).toBeLessThan(0.03);
    // Fonts differ in where they stand in their box by up to a millimetre; our own measuring knows the characters.
    expect(Math.abs(measure.page.top! - 37)).toBeLessThan(1);
    expect(Math.abs(measure.page.bottom! - 35)).toBeLessThan(1);
  });

  test('the page number stands between dashes, right on odd pages and left on even ones, one character in', async () => {
    expect(pages.map(({ lines }) => lines.at(-1)!.text)).toEqual(['—1—', '—2—', '—3—', '—4—']);
    const [odd, even] = [await inkOf(files.grid, 1, 264), await inkOf(files.grid, 2, 264)];
    expect(Math.abs(odd.right - (184 - 5.6))).toBeLessThan(1);
    expect(Math.abs(even.left - (28 + 5.6))).toBeLessThan(1);
  });

  test('the dash stands 7 mm below the type area', async () => {
    for (const page of [1, 2]) expect(Math.abs((await inkOf(files.grid, page, 264)).strokeTop - 269)).toBeLessThan(1);
  });

  test('our own measuring agrees with what poppler sees', () => {
    expect(measure).toMatchObject({
      pages: 4,
      linesPerPage: 22,
      charsPerLine: 28,
      pageNumbers: { right: 4, odd: 'right', even: 'left' },
    });
    expect(Math.abs(measure.linePitch! - 28.95)).toBeLessThan(0.1);
    expect(measure.deviations.filter(({ what }) => !what.startsWith('fonts.'))).toEqual([]);
  });

  test("a real document's table repeats its header on every page it reaches", async () => {
    const seen = await seenPages(files.notice);
    const withRows = seen.filter(({ lines }) =>
      lines.some(({ text }) => text.includes('社区养老服务站') && /\d/.test(text)),
    );
    const rows = seen.filter(({ lines }) => lines.some(({ text }) => text.replace(/\s/g, '').startsWith('序号')));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.length).toBeLessThanOrEqual(withRows.length + 1);
  });

  test("a real document's words are all there, in order", async () => {
    const text = (await seenPages(files.notice)).flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    for (const words of [
      '一、总体要求',
      '二、主要任务',
      '三、有关问题解答',
      '附件：1.示范市社区养老',
      '2026年1月5日',
      '（此件公开发布）',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('the measuring', () => {
  test('finds a page that is not the standard page', async () => {
    using folder = temporaryFolder();
    const wrong = writePrintHtml(fullGrid(3))
      .replace('margin: 37mm 26mm 35mm 28mm', 'margin: 25mm 20mm 25mm 20mm')
      .replace('@page :right', '@page :other')
      .replace('@page :left', '@page :right')
      .replace('@page :other', '@page :left');
    const { deviations } = await measurePdf(
      new Uint8Array(await readFile(await chromiumPdf(folder.path, 'wrong', wrong))),
    );
    const whats = deviations.map(({ what }) => what);
    expect(whats).toEqual(
      expect.arrayContaining([
        'page.top',
        'page.bottom',
        'page.left',
        'page.right',
        'linesPerPage',
        'charsPerLine',
        'pageNumbers.odd',
      ]),
    );
  });

  test('says nothing about what a single short page does not show', async () => {
    using folder = temporaryFolder();
    const short = { ...fullGrid(1), blocks: [{ type: 'paragraph', text: '国务院。' }] as const };
    const { page, linesPerPage, charsPerLine, deviations } = await measurePdf(
      new Uint8Array(await readFile(await chromiumPdf(folder.path, 'short', writePrintHtml(short)))),
    );
    expect([page.top, page.bottom, page.left, page.right, linesPerPage, charsPerLine]).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(deviations.filter(({ what }) => !what.startsWith('fonts.'))).toEqual([]);
  });
});
