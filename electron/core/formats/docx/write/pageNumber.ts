/**
 * The page number, GB/T 9704-2012 7.5: 4号 宋体, a dash on either side, 7 mm below the type area; one 字 from the
 * outer edge of the type area, right on odd pages and left on even ones.
 */
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { officialPage } from '#shared/domain/document/officialPage.ts';
import { typeface } from './typeface.ts';
import { halfPoints, twips } from './units.ts';

const { bottom, pageNumberDrop, smallSize, bodySize } = officialPage;
/** The footer's only line; the dash stands in its middle. */
const linePoints = 16;
const halfLine = (linePoints / 2 / 72) * 25.4;

function footer(alignment: 'left' | 'right'): Footer {
  const font = typeface('song');
  const size = halfPoints(smallSize);
  return new Footer({
    children: [
      new Paragraph({
        alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        style: 'Footer',
        indent: { [alignment]: twips(bodySize), firstLine: 0 },
        spacing: { line: twips(linePoints), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [new TextRun({ font, size, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

export const pageNumber = {
  /** Millimetres from the paper's edge to the footer's lower edge. */
  fromPageEdge: bottom - pageNumberDrop - halfLine,
  odd: (): Footer => footer('right'),
  even: (): Footer => footer('left'),
} as const;
