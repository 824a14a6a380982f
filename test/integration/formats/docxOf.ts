import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A .docx around the given body; `parts` are added or put in place of the usual ones. */
export async function docxOf(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(all)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const listed = (text: string, list: number, level: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** The four levels of an official document (GB/T 9704) as list 1, and list 2 that restarts its third level. */
export const officialNumbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="7">
${[
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
]
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format!}"/><w:lvlText w:val="${text!}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/><w:suff w:val="space"/><w:pStyle w:val="Article"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;

export const articleStyle = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Derived"><w:basedOn w:val="Article"/></w:style></w:styles>`;
