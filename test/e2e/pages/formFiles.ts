/** Files that an attachments field takes and the checks can read. */
import type { FormFile } from './form.ts';

/** A PDF of one line, as small as a reader takes it. */
export function pdf(name: string): FormFile {
  const line = 'BT /F 12 Tf 72 700 Td (Notice) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${line.length}>>stream\n${line}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Root 1 0 R/Size ${size}>>\n`;
  text += `startxref\n${table}\n%%EOF`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) };
}

export const csv = (name: string, text: string): FormFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
