/**
 * A document as a Word file in the form of GB/T 9704-2012.
 *
 * The same document gives the same bytes on every machine and in every time zone, because the package's
 * manifest, the approval and the portal's receipt all speak of the digest of this file. The `docx` package
 * stamps the moment and the local time zone into three places (two core properties, every ZIP entry), and
 * random names into hyperlinks and comments: the first two are replaced here, the last are never used.
 * Its compression is JavaScript, not zlib, so it does not differ between processors either.
 */
import { Document, Packer } from 'docx';
import { officialPage } from '#shared/domain/document/officialPage.ts';
import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { documentParagraphs } from './documentParagraphs.ts';
import { ownParts } from './ownParts.ts';
import { pageNumber } from './pageNumber.ts';
import { stampZip } from './stampZip.ts';
import { twips, twipsOfMillimetres } from './units.ts';

/** Makes the docx; deterministic, and it carries no author, company or time. */
export async function writeDocx(document: DisclosureDocument): Promise<Uint8Array> {
  const { width, height, top, bottom, left, right, linePitch } = officialPage;
  const file = new Document({
    title: document.title,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: twips(2 * officialPage.bodySize),
    compatibility: { version: 15 },
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMillimetres(width), height: twipsOfMillimetres(height) },
            margin: {
              top: twipsOfMillimetres(top),
              bottom: twipsOfMillimetres(bottom),
              left: twipsOfMillimetres(left),
              right: twipsOfMillimetres(right),
              header: twipsOfMillimetres(15),
              footer: twipsOfMillimetres(pageNumber.fromPageEdge),
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch: twips(linePitch) },
        },
        footers: { default: pageNumber.odd(), even: pageNumber.even() },
        children: [...documentParagraphs(document)],
      },
    ],
  });
  const zipped = await Packer.pack(file, 'uint8array', undefined, ownParts(document));
  return stampZip(zipped);
}
