import { expect, test } from 'vitest';
import { ok } from '#shared/lib/result.ts';
import { settledPrinter } from '#core/formats/pdf/settledPrinter.ts';

/** A PDF with one text layer that says it is deflated. */
function pdfWithLayer(layer: string): Uint8Array {
  const objects = [
    '1 0 obj\n<</Type /Catalog>>\nendobj\n',
    `2 0 obj\n<</Filter /FlateDecode\n/Length ${layer.length}>> stream\n${layer}\nendstream\nendobj\n`,
    '3 0 obj\n<</Type /Font /ToUnicode 2 0 R>>\nendobj\n',
  ];
  let text = '%PDF-1.4\n';
  const rows = ['0000000000 65535 f \n'];
  for (const object of objects) {
    rows.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += object;
  }
  const table = `xref\n0 4\n${rows.join('')}trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table, 'latin1');
}

test('pages whose text layer does not unpack are refused, not thrown', async () => {
  const printer = settledPrinter({ print: () => Promise.resolve(ok(pdfWithLayer('no zlib stream'))) });
  expect(await printer.print('')).toMatchObject({ ok: false, error: { type: 'document/cannot-print' } });
});
