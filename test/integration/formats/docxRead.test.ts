import { describe, expect, test } from 'vitest';
import { readDocx } from '#core/formats/docx/read/readDocx.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import { articleStyle, docxOf, listed, officialNumbering, paragraph } from './docxOf.ts';

async function textOf(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const read = await readDocx(await docxOf(body, parts));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text;
}

describe('numbers that Word prints but does not store', () => {
  const numbering = { 'word/numbering.xml': officialNumbering };

  test('一、（一）1.（1） are written out and lower levels begin again', async () => {
    const body = [
      listed('目标', 1, 0),
      listed('任务', 1, 0),
      listed('甲', 1, 1),
      listed('子', 1, 2),
      listed('丑', 1, 2),
      listed('鼠', 1, 3),
      listed('乙', 1, 1),
      listed('寅', 1, 2),
    ].join('');

    expect((await textOf(body, numbering)).split('\n')).toEqual([
      '一、目标', '二、任务', '（一）甲', '1. 子', '2. 丑', '（1）鼠', '（二）乙', '1. 寅',
    ]); // prettier-ignore
  });

  test('a second list over the same levels goes on, except where it says that it restarts', async () => {
    const body = [
      listed('甲', 1, 0),
      listed('子', 1, 2),
      listed('丑', 1, 2),
      listed('寅', 2, 2),
      listed('卯', 2, 2),
      listed('乙', 2, 0),
    ];

    expect(await textOf(body.join(''), numbering)).toBe('一、甲\n1. 子\n2. 丑\n1. 寅\n2. 卯\n二、乙');
  });

  test('a style numbers its paragraphs, also a style based on it; list 0 takes the number away', async () => {
    const body = [
      paragraph('甲。', '<w:pStyle w:val="Article"/>'),
      paragraph('续。', '<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('乙。', '<w:pStyle w:val="Derived"/>'),
    ].join('');

    expect(await textOf(body, { ...numbering, 'word/styles.xml': articleStyle })).toBe(
      '第一条 甲。\n续。\n第二条 乙。',
    );
  });

  test('the numbers make the clause tree', async () => {
    const body = [
      paragraph('某市方案'),
      listed('目标', 1, 0),
      listed('任务', 1, 0),
      listed('甲。', 1, 1),
      listed('乙。', 1, 1),
    ];
    const { clauses } = parsePolicy(await textOf(body.join(''), numbering));

    expect(clauses.map(({ marker, children }) => [marker, children.map((child) => child.marker)])).toEqual([
      ['一、', []],
      ['二、', ['（一）', '（二）']],
    ]);
  });
});

describe('what a reader of the page sees', () => {
  test('table rows are lines with tabs; a frame of one cell keeps its lines', async () => {
    const cell = (...words: string[]) => `<w:tc>${words.map((word) => paragraph(word)).join('')}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('序号')}${cell('任务', '一')}</w:tr><w:tr>${cell('1')}${cell('')}</w:tr></w:tbl><w:tbl><w:tr>${cell('甲', '乙')}</w:tr></w:tbl>`;

    expect(await textOf(body)).toBe('序号\t任务 一\n1\t\n甲\n乙');
  });

  test('insertions are in, deletions, hidden words, comments and field codes are out and counted', async () => {
    const body =
      '<w:p><w:r><w:t>补贴</w:t></w:r><w:ins><w:r><w:t>五百</w:t></w:r></w:ins><w:del><w:r><w:delText>三百</w:delText></w:r></w:del>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>' +
      '<w:r><w:t>元。</w:t></w:r><w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r><w:r><w:drawing/></w:r></w:p>';
    const read = await readDocx(await docxOf(body));

    expect(read).toEqual({
      ok: true,
      value: {
        text: '补贴五百元。',
        notes: [
          { type: 'tracked-changes', insertions: 1, deletions: 1 },
          { type: 'comments', count: 1 },
          { type: 'footnotes', count: 1 },
          { type: 'hidden-text', count: 1 },
          { type: 'pictures', count: 1 },
        ],
      },
    });
  });

  test('links, content controls, text boxes and soft breaks keep their words, once', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>';
    const body =
      `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>` +
      '<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>次行</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

    expect((await textOf(body)).split('\n').filter((line) => line !== '')).toEqual(['控件', '链接', '次行', '框内']);
  });

  test('the five entities and numeric references are decoded, once', async () => {
    expect(await textOf(paragraph('a&lt;b&amp;gt;&#x4e2d;&#23665;'))).toBe('a<b&gt;中山');
  });
});

describe('embedded parts', () => {
  const relations = (target: string) => ({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="c1" Target="${target}"/></Relationships>`,
  });
  const chunk = `${paragraph('上')}<w:altChunk r:id="c1"/>${paragraph('下')}`;

  test('an HTML part is read in its place', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><h1>标题</h1><p>一、甲<br>二、乙&nbsp;</p><script>x()</script><table><tr><td>丙</td><td>丁</td></tr></table></body></html>';

    expect(await textOf(chunk, { ...relations('chunk.html'), 'word/chunk.html': html })).toBe(
      '上\n标题\n一、甲\n二、乙\n丙\t丁\n下',
    );
  });

  test('an MHT part that lies about its encoding is read', async () => {
    const mht =
      'MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary="--x"\n\n----x\nContent-Type: text/html;\n charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3D"a">第一条 =E7=94=B2乙=\n丙</p>\n----x--\n';

    expect(await textOf(chunk, { ...relations('/word/c.mht'), 'word/c.mht': mht })).toBe('上\n第一条 甲乙丙\n下');
  });

  test('a part of a kind that is not read is named', async () => {
    const read = await readDocx(await docxOf(chunk, { ...relations('c.rtf'), 'word/c.rtf': '{\\rtf1 x}' }));

    expect(read).toMatchObject({
      ok: true,
      value: { text: '上\n下', notes: [{ type: 'embedded-document', part: 'word/c.rtf', read: false }] },
    });
  });

  test('a document that holds itself again and again ends', async () => {
    let inner = await docxOf(paragraph('底'));
    for (let depth = 0; depth < 6; depth += 1) {
      inner = await docxOf(chunk, { ...relations('c.docx'), 'word/c.docx': inner });
    }

    const read = await readDocx(inner);
    expect(read).toMatchObject({ ok: true, value: { text: '上\n上\n上\n下\n下\n下' } });
  });
});
