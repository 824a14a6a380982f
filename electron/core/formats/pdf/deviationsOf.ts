import { officialPage } from '#shared/domain/document/officialPage.ts';
import type { PdfMeasure } from './pdfMeasure.ts';

/** What the standard allows for: 天头 37 mm ± 1 mm; the same is granted to every other length. */
const tolerance = 1;

/** Compares a measure with GB/T 9704-2012. What could not be measured is no deviation; it is null in the measure. */
export function deviationsOf(measure: Omit<PdfMeasure, 'deviations'>): PdfMeasure['deviations'] {
  const { page, pageNumbers } = measure;
  const deviations: { what: string; wanted: string; found: string }[] = [];
  const compare = (what: string, wanted: number, found: number | null, allowed: number): void => {
    if (found !== null && Math.abs(found - wanted) > allowed)
      deviations.push({ what, wanted: String(wanted), found: String(found) });
  };
  compare('page.width', officialPage.width, page.width, tolerance);
  compare('page.height', officialPage.height, page.height, tolerance);
  compare('page.top', officialPage.top, page.top, tolerance);
  compare('page.bottom', officialPage.bottom, page.bottom, tolerance);
  compare('page.left', officialPage.left, page.left, tolerance);
  compare('page.right', officialPage.right, page.right, tolerance);
  compare('linesPerPage', officialPage.linesPerPage, measure.linesPerPage, 0);
  compare('charsPerLine', officialPage.charsPerLine, measure.charsPerLine, 0);
  compare('pageNumbers.drop', officialPage.pageNumberDrop, pageNumbers.drop, tolerance);
  compare('pageNumbers', measure.pages, pageNumbers.right, 0);
  if (pageNumbers.odd === 'left') deviations.push({ what: 'pageNumbers.odd', wanted: 'right', found: 'left' });
  if (pageNumbers.even === 'right') deviations.push({ what: 'pageNumbers.even', wanted: 'left', found: 'right' });
  for (const { use, asked, found } of measure.fonts) {
    if (found !== null && !sameFace(asked, found)) deviations.push({ what: `fonts.${use}`, wanted: asked, found });
  }
  return deviations;
}

/** Names under which the faces of the standard are embedded (PostScript names), by the name that is asked for. */
const embedded: Readonly<Record<string, RegExp>> = {
  方正小标宋简体: /XiaoBiaoSong|XBSJW|小标宋/i,
  黑体: /^(SimHei|STHeiti|FZHT|FZHei|黑体)/i,
  楷体_GB2312: /^(KaiTi|SimKai|STKaiti|FZKT|FZKai|楷体)/i,
  仿宋_GB2312: /^(FangSong|SimFang|STFangsong|FZFS|FZFang|仿宋)/i,
  宋体: /^(SimSun|STSong|FZSS|FZShuSong|宋体)/i,
};

const sameFace = (asked: string, found: string): boolean => found === asked || (embedded[asked]?.test(found) ?? false);
