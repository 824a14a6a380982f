import { printedWidth } from '#shared/domain/document/printedWidth.ts';
import type { PageNumber } from './pageNumberOf.ts';
import type { PdfLine } from './pdfLines.ts';
import { median, mostCommon } from './statistics.ts';

/** Points. */
export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
  readonly foot: PageNumber | null;
}

interface TypeArea {
  /** Millimetres from the paper's edges. */
  readonly top: number | null;
  readonly bottom: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly linesPerPage: number | null;
  readonly charsPerLine: number | null;
  /** Points. */
  readonly linePitch: number | null;
}

/** A Chinese character's box reaches 0.88 em above its baseline and 0.12 em below. */
const above = 0.88;
const below = 0.12;
const millimetres = (points: number): number => (points / 72) * 25.4;

/**
 * The type area (版心) as the characters fill it. Line boxes are taken one pitch high around their characters; the
 * lines of a page are those that fit between the highest first and the lowest last line, since a heading or a table
 * may end any single page early.
 */
export function typeArea(pages: readonly MeasuredPage[], bodySize: number): TypeArea {
  const bodies = pages.map(({ lines }) => lines.filter(({ size }) => Math.abs(size - bodySize) < 1));
  const steps = bodies.flatMap((lines) => lines.slice(1).map((line, at) => (lines[at]?.baseline ?? 0) - line.baseline));
  const usual = median(steps.filter((step) => step > bodySize * 1.1 && step < bodySize * 2.6));
  // A renderer that rounds to pixels sets lines now closer, now wider; only their mean is the pitch.
  const even = steps.filter((step) => Math.abs(step - usual) < usual / 10);
  const linePitch = even.length === 0 ? null : even.reduce((sum, step) => sum + step, 0) / even.length;
  const leading = ((linePitch ?? bodySize) - bodySize) / 2;
  const edges = { above: above * bodySize + leading, below: below * bodySize + leading };

  // The first page begins with a title, the last ends where the text ends.
  const tops = pages.flatMap(({ height }, at) =>
    at > 0 && bodies[at]?.[0] ? [height - bodies[at][0].baseline - edges.above] : [],
  );
  const ends = bodies
    .slice(0, -1)
    .flatMap((lines) => (lines.length > 0 ? [(lines.at(-1)?.baseline ?? 0) - edges.below] : []));
  const top = tops.length === 0 ? null : Math.min(...tops);
  const bottom = ends.length === 0 ? null : Math.min(...ends);
  const linesPerPage =
    top === null || bottom === null || linePitch === null
      ? null
      : Math.round(((pages[0]?.height ?? 0) - top - bottom) / linePitch);

  const body = bodies.flat();
  // Only a line that goes on from a long one is sure to begin at the edge; others may be indented.
  const continued = bodies.flatMap((lines) => lines.filter((_, at) => at > 0 && isLong(lines[at - 1], bodySize)));
  const left = continued.length === 0 ? null : Math.min(...continued.map(({ x }) => Math.round(x * 2) / 2));
  const full = body.filter(
    ({ x, right, text }) =>
      left !== null && Math.abs(x - left) < 1 && isLong({ x, right }, bodySize) && /[\u4E00-\u9FFF]$/.test(text),
  );
  const right = full.length === 0 ? null : mostCommon(full.map((line) => Math.round(line.right * 2) / 2));
  const reaching = full.filter(
    (line) => right !== undefined && right !== null && Math.abs(line.right - right) < bodySize / 2,
  );
  const pure = reaching.filter(({ text }) => !/[ -~]/.test(text)).map(({ text }) => printedWidth(text));
  return {
    top: top === null ? null : millimetres(top),
    bottom: bottom === null ? null : millimetres(bottom),
    left: left === null ? null : millimetres(left),
    right: right === undefined || right === null ? null : millimetres((pages[0]?.width ?? 0) - right),
    linesPerPage,
    charsPerLine: mostCommon(pure) ?? null,
    linePitch,
  };
}

const isLong = (line: { readonly x: number; readonly right: number } | undefined, bodySize: number): boolean =>
  line !== undefined && line.right - line.x > bodySize * 20;
