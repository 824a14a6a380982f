import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '#core/formats/docx/read/readDocx.ts';
import { docxOf, paragraph } from './docxOf.ts';

test('a part with a document type is refused, so no entity of its own is ever expanded', async () => {
  const xxe =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';

  expect(await readDocx(await docxOf('', { 'word/document.xml': xxe }))).toEqual({
    ok: false,
    error: { type: 'format/not-docx', why: 'document-type-declared' },
  });
});

test('a bomb is refused before it is unpacked', async () => {
  const bomb = await docxOf('', { 'word/document.xml': new Uint8Array(70 * 1_048_576) });
  const tight = await docxOf('', { 'word/document.xml': new Uint8Array(10 * 1_048_576) });

  expect(await readDocx(bomb)).toMatchObject({ error: { type: 'format/too-large', limit: 'part' } });
  expect(await readDocx(tight)).toMatchObject({ error: { type: 'format/too-large', limit: 'ratio' } });
});

test('ten thousand nested elements end in a refusal', async () => {
  const nested = `${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`;

  expect(await readDocx(await docxOf(nested))).toMatchObject({ error: { type: 'format/not-docx', why: 'bad-xml' } });
});

test.for([
  ['no document', { '_rels/.rels': '<Relationships/>', 'word/document.xml': '<x/>' }, 'no-document-part'],
  ['a document without a body', { 'word/document.xml': '<w:document xmlns:w="w"/>' }, 'no-document-part'],
  [
    'relations to nowhere',
    { '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="gone.xml"/></R>' },
    'no-document-part',
  ],
  ['bytes that are no UTF-8', { 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0x3e) }, 'bad-xml'],
  ['nothing', { 'word/document.xml': '' }, 'bad-xml'],
] as const)('%s is refused', async ([, parts, why]) => {
  expect(await readDocx(await docxOf('', parts))).toEqual({ ok: false, error: { type: 'format/not-docx', why } });
});

test('a file that is no archive is refused', async () => {
  expect(await readDocx(new TextEncoder().encode('PK\u0003\u0004 and nothing else'))).toEqual({
    ok: false,
    error: { type: 'format/not-docx', why: 'damaged' },
  });
});

test('a document with any byte changed ends in a text or a refusal', async () => {
  const whole = await docxOf(paragraph('一、甲'));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = whole.slice();
      changed[at] = (changed[at]! + by) % 256;
      expect(typeof (await readDocx(changed)).ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

test('a document cut anywhere ends in a refusal', async () => {
  const whole = await docxOf(paragraph('一、甲'));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      expect((await readDocx(whole.slice(0, length))).ok).toBe(false);
    }),
    { numRuns: 100 },
  );
});
