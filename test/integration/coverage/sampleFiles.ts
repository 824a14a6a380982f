import type { JsonObject } from '#shared/lib/json.ts';
import type { Surroundings } from '#test/support/forms/filledRecord.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';

/** A one-page PDF with a line of text, which our reader reads. */
const pdf = (text: string): string => {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n');
};

/** A dataset as its description says: two columns, no blanks, no two rows alike. */
export const datasetCsv = 'id,area\n1,石岐街道\n2,小榄镇\n';

/** Gives a file to the desk and answers what an attachments field holds of it. */
export async function addFile(desk: TestDesk, name: string, text: string): Promise<JsonObject> {
  const added = await desk.done('attachments.add', { name, bytes: new TextEncoder().encode(text) });
  return { id: 'a1', ...added, caption: `${name}的内容` };
}

/** Real files of the desk, one for every sort that some field of the pack asks for. */
export async function sampleFiles(desk: TestDesk): Promise<Surroundings['file']> {
  const text = await addFile(desk, '附件.txt', '附件的内容，可以公开。');
  const inside = await addFile(desk, `${insideName}.txt`, '只在内部留存的内容。');
  const insidePrinted = await addFile(desk, `${insideName}.pdf`, pdf('Kept inside'));
  const printed = await addFile(desk, '附件.pdf', pdf('Public annex'));
  const table = await addFile(desk, '数据.csv', datasetCsv);
  return ({ endings, internal }) => {
    if (endings.includes('csv')) return table;
    if (internal) return endings.length === 0 ? inside : insidePrinted;
    return endings.length === 0 ? text : printed;
  };
}

/** What files of internal fields are called: nobody outside ever reads that name. */
export const insideName = '内部材料';
