import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { typefaces } from '#shared/domain/document/officialPage.ts';
import { documentStyles } from './documentStyles.ts';

interface Part {
  readonly path: string;
  readonly data: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts that the packer would fill with a moment, a name or nothing useful: core properties with the title
 * and the language only (no author, no time), application properties without a company, and a font table that
 * tells Word which face of the same design to take where the asked one is missing. With them go the styles.
 */
export function ownParts(document: DisclosureDocument): readonly Part[] {
  return [
    {
      path: 'docProps/core.xml',
      data:
        declaration +
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<dc:title>${escapeXml(document.title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
    },
    {
      path: 'docProps/app.xml',
      data:
        declaration + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    },
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/styles.xml', data: documentStyles() },
  ];
}

function fontTable(): string {
  const fonts = Object.values(typefaces).map(
    ({ asked, likewise }) =>
      `<w:font w:name="${asked}"><w:altName w:val="${likewise.join(',')}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  );
  return (
    declaration +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  );
}

/** Control characters have no form in XML 1.0, not even escaped. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapeXml = (text: string): string =>
  text.replace(unspeakable, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
