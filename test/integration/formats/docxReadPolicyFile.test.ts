import { expect, test } from 'vitest';
import { readPolicyFile } from '#core/formats/readPolicyFile.ts';
import { docxOf, paragraph } from './docxOf.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a .docx is read under any name', async () => {
  const file = await docxOf(paragraph('一、甲'));
  for (const name of ['方案.docx', '方案.txt', '方案', '方案.doc', '方案.wps']) {
    expect(await readPolicyFile(name, file)).toMatchObject({ ok: true, value: { text: '一、甲' } });
  }
});

test('a text is read under any name that promises nothing else', async () => {
  for (const name of ['方案.txt', '方案', '方案.md', '一、甲.乙']) {
    expect(await readPolicyFile(name, utf8('一、甲'))).toMatchObject({ ok: true, value: { text: '一、甲' } });
  }
});

test.for([
  ['x.pdf', bytes('%PDF-1.7'), 'pdf'],
  ['x.txt', bytes('%PDF-1.7'), 'pdf'],
  ['x.ofd', bytes('PK\u0003\u0004'), 'ofd'],
  ['x.html', utf8('<p>一、甲</p>'), 'html'],
  ['x.txt', utf8('<!DOCTYPE html><html>'), 'html'],
  ['x.doc', bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'doc'],
  ['x.wps', bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'wps'],
  ['x.rtf', bytes('{\\rtf1'), 'rtf'],
  ['x.docx', bytes('\u0089PNG\r\n'), 'image'],
  ['x.zip', bytes('PK\u0003\u0004'), 'archive'],
] as const)('%s is refused by what it is', async ([name, file, kind]) => {
  expect(await readPolicyFile(name, file)).toEqual({ ok: false, error: { type: 'format/unsupported', name, kind } });
});

test('a document with a password says so', async () => {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  const file = Buffer.concat([bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), Buffer.alloc(600), stream]);

  expect(await readPolicyFile('x.docx', new Uint8Array(file))).toEqual({
    ok: false,
    error: { type: 'format/encrypted' },
  });
});

test('a .docx that is no archive and a file above the limit are refused', async () => {
  expect(await readPolicyFile('x.docx', utf8('一、甲'))).toEqual({
    ok: false,
    error: { type: 'format/not-docx', why: 'not-a-zip' },
  });
  expect(await readPolicyFile('x.txt', new Uint8Array(65 * 1_048_576))).toMatchObject({
    error: { type: 'format/too-large', limit: 'file' },
  });
});
