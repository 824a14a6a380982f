/** Attachments made by real programs (docx by our writer's library, xlsx by ours) with words planted everywhere. */
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { readAttachment } from '#core/formats/attachment/readAttachment.ts';
import { writeWorkbook } from '#core/formats/sheet/writeWorkbook.ts';
import { readAttachmentFile } from '#core/jobs/readAttachmentFile.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

/** An office file of these parts. */
async function officeFile(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  using folder = temporaryFolder();
  const file = join(folder.path, 'file.zip');
  const zip = new yazl.ZipFile();
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return await readFile(file);
}

const word = (body: string): string => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;

describe('the words of an attachment', () => {
  test('are those of every part, and a number cut into runs is one number', async () => {
    const bytes = await officeFile({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': word('<w:p><w:r><w:t>440</w:t></w:r><w:r><w:t>000199001010000</w:t></w:r></w:p>'),
      'word/comments.xml': '<w:comments><w:comment><w:p><w:t>批注里的话</w:t></w:p></w:comment></w:comments>',
      'word/header1.xml': '<w:hdr><w:p><w:t>页眉&amp;标记</w:t></w:p></w:hdr>',
      'word/styles.xml': '<w:styles><w:t>样式名</w:t></w:styles>',
      'docProps/core.xml': '<cp:coreProperties><dc:creator>某作者</dc:creator></cp:coreProperties>',
    });
    const read = await readAttachment('名单.docx', bytes);
    if (read.state !== 'read') throw new Error(read.why);
    for (const words of ['440000199001010000', '批注里的话', '页眉&标记', '某作者']) expect(read.text).toContain(words);
    expect(read.text).not.toContain('样式名');
    expect([...read.traces].sort()).toEqual(['author', 'comments']);
  });

  test('are those of hidden sheets as well', async () => {
    const plain = await writeWorkbook([{ name: '表', header: ['姓名'], rows: [['张三']] }]);
    const shown = await readAttachment('表.xlsx', plain);
    expect(shown).toMatchObject({ state: 'read' });
    expect(shown.state === 'read' ? shown.text : '').toContain('张三');

    const hidden = await officeFile({
      'xl/workbook.xml': '<workbook><sheets><sheet name="底稿" state="veryHidden"/></sheets></workbook>',
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>13800000000</v></c></row></sheetData></worksheet>',
      'xl/vbaProject.bin': 'x',
    });
    const read = await readAttachment('表.xlsx', hidden);
    expect(read.state === 'read' ? read.text : '').toContain('13800000000');
    expect([...read.traces].sort()).toEqual(['hidden-sheet', 'macro']);
  });
});

test('a PDF is read from the disk, where its bytes come as a buffer of Node', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'blob');
  const stream = 'BT /F1 12 Tf 72 720 Td (Telephone 13800000000) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((object, index) => `${index + 1} 0 obj${object}endobj`);
  await writeFile(file, ['%PDF-1.4', ...objects, 'trailer<</Root 1 0 R>>', '%%EOF\n'].join('\n'));
  expect(await readAttachmentFile({ name: '名单.pdf', file })).toMatchObject({
    state: 'read',
    text: 'Telephone 13800000000',
  });
});

describe('what can not be read is never taken for clean', () => {
  test.each([
    ['照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff])],
    ['坏.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 9, 9])],
    ['坏.pdf', new TextEncoder().encode('%PDF-1.7 nothing')],
    ['录音.mp3', Uint8Array.from([1, 2, 3])],
  ])('%s', async (name, bytes) => {
    const read = await readAttachment(name, bytes);
    expect(read.state).toBe('unreadable');
    expect(read.state === 'read' ? '' : read.why).not.toBe('');
  });

  test('nor is a file with another file inside', async () => {
    const bytes = await officeFile({ 'word/document.xml': word('<w:p/>'), 'word/embeddings/oleObject1.bin': 'x' });
    expect(await readAttachment('嵌套.docx', bytes)).toMatchObject({ state: 'unreadable' });
  });
});
