/**
 * `word/styles.xml`, written by hand: the `docx` package has no words for widow control, for the blank it
 * would put between Chinese and Latin, or for an indent counted in characters inside a style.
 *
 * Built-in style names are kept for what they mean (Title, heading 1–4, footer), so that Word's navigation pane
 * and the people who restyle the file find them.
 */
import { officialPage, typefaces, type TypefaceRole } from '#shared/domain/document/officialPage.ts';
import { halfPoints, twips } from './units.ts';

const { bodySize, titleSize, smallSize, linePitch, letterSpacing } = officialPage;

/** Width of one 字 of the body as it is set, in twentieths of a point. */
export const characterTwips = twips(bodySize + letterSpacing);

export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Centred'
  | 'Flush'
  | 'Right'
  | 'TableHead'
  | 'TableText';

interface Style {
  readonly id: StyleId;
  readonly name: string;
  readonly font?: TypefaceRole;
  readonly size?: number;
  readonly align?: 'center' | 'left' | 'right';
  readonly indent?: 'none';
  readonly outline?: number;
  /** Letters as wide as they are: the grid of 28 is the body's. */
  readonly loose?: true;
  readonly pitch?: number;
}

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', font: 'title', size: titleSize, align: 'center', indent: 'none', loose: true },
  { id: 'Heading1', name: 'heading 1', font: 'black', outline: 0 },
  { id: 'Heading2', name: 'heading 2', font: 'regular', outline: 1 },
  { id: 'Heading3', name: 'heading 3', outline: 2 },
  { id: 'Heading4', name: 'heading 4', outline: 3 },
  { id: 'Centred', name: '居中', align: 'center', indent: 'none' },
  { id: 'Flush', name: '顶格', indent: 'none' },
  { id: 'Right', name: '落款', align: 'right', indent: 'none' },
  {
    id: 'TableHead',
    name: '表头',
    font: 'black',
    size: smallSize,
    align: 'center',
    indent: 'none',
    loose: true,
    pitch: 20,
  },
  { id: 'TableText', name: '表格文字', size: smallSize, align: 'left', indent: 'none', loose: true, pitch: 20 },
];

const fonts = (role: TypefaceRole): string => {
  const { asked } = typefaces[role];
  return `<w:rFonts w:ascii="${asked}" w:hAnsi="${asked}" w:eastAsia="${asked}" w:cs="${asked}" w:hint="eastAsia"/>`;
};

const spacing = (pitch: number): string =>
  `<w:spacing w:before="0" w:after="0" w:line="${twips(pitch)}" w:lineRule="exact"/>`;

function styleXml({ id, name, font, size, align, indent, outline, loose, pitch }: Style): string {
  const heading = outline !== undefined;
  return (
    `<w:style w:type="paragraph"${/^[a-zA-Z]/.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/>${heading ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>` +
    (heading ? '<w:keepNext/>' : '') +
    // The grid is for the body: a renderer that honours it gives a 22 pt line two rows of it.
    (loose ? '<w:snapToGrid w:val="0"/>' : '') +
    (pitch === undefined ? '' : spacing(pitch)) +
    (indent ? '<w:ind w:firstLineChars="0" w:firstLine="0"/>' : '') +
    (align ? `<w:jc w:val="${align}"/>` : '') +
    (heading ? `<w:outlineLvl w:val="${outline}"/>` : '') +
    '</w:pPr><w:rPr>' +
    (font ? fonts(font) : '') +
    (loose ? '<w:spacing w:val="0"/>' : '') +
    (size === undefined ? '' : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`) +
    '</w:rPr></w:style>'
  );
}

/** The whole part. Every paragraph of the type area keeps the exact line pitch, so 22 lines make a page. */
export function documentStyles(): string {
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
    `<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${spacing(linePitch)}` +
    `<w:ind w:firstLineChars="200" w:firstLine="${2 * characterTwips}"/><w:jc w:val="both"/></w:pPr></w:style>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const footer =
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr>' +
    '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>' +
    `<w:rPr>${fonts('song')}<w:spacing w:val="0"/><w:sz w:val="${halfPoints(smallSize)}"/></w:rPr></w:style>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>' +
    `${fonts('body')}<w:color w:val="000000"/><w:spacing w:val="${twips(letterSpacing)}"/>` +
    `<w:sz w:val="${halfPoints(bodySize)}"/><w:szCs w:val="${halfPoints(bodySize)}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    `${normal}${table}${footer}${styles.map(styleXml).join('')}</w:styles>`
  );
}
