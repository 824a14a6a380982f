import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stampZip } from '#core/formats/docx/write/stampZip.ts';
import { writeDocx } from '#core/formats/docx/write/writeDocx.ts';
import { readPolicyFile } from '#core/formats/readPolicyFile.ts';
import { resavedDocx } from '#test/fixtures/documents/printedPages.ts';
import { sampleNotice } from '#test/fixtures/documents/sampleNotice.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const run = promisify(execFile);
const digestProgram = new URL('../../fixtures/documents/printDigest.ts', import.meta.url).pathname;

/** The package's parts by name, unpacked by a program that is not ours. */
async function partsOf(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.docx');
  await writeFile(file, docx);
  const { stdout } = await run('unzip', ['-Z1', file]);
  const parts = new Map<string, string>();
  for (const name of stdout.trim().split('\n')) {
    // unzip takes [ ] in a name for a pattern.
    const { stdout: text } = await run('unzip', ['-p', file, name.replaceAll('[', '\\[').replaceAll(']', '\\]')]);
    parts.set(name, text);
  }
  return parts;
}

const checker = `
import sys, zipfile, xml.etree.ElementTree as tree
with zipfile.ZipFile(sys.argv[1]) as package:
    for name in package.namelist():
        try: tree.fromstring(package.read(name))
        except tree.ParseError as error: print(name, error)
`;

/** What a strict XML parser says against the parts of a package; empty when all are well-formed. */
async function xmlErrors(docx: Uint8Array): Promise<string> {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.docx');
  await writeFile(file, docx);
  return (await run('python3', ['-c', checker, file])).stdout;
}

describe('the same document', () => {
  test('gives the same bytes twice, seconds apart', async () => {
    const first = await writeDocx(sampleNotice);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeDocx(sampleNotice)).equals(Buffer.from(first))).toBe(true);
  });

  test('gives the same bytes in every time zone', async () => {
    const digest = async (TZ: string): Promise<string> =>
      (await run(process.execPath, [digestProgram], { env: { ...process.env, TZ } })).stdout;
    const [utc, shanghai, york] = await Promise.all([
      digest('UTC'),
      digest('Asia/Shanghai'),
      digest('America/New_York'),
    ]);
    expect(shanghai.split(' ').slice(0, 2)).toEqual(utc.split(' ').slice(0, 2));
    expect(york.split(' ').slice(0, 2)).toEqual(utc.split(' ').slice(0, 2));
    // The planted difference: the processes really lived in different zones.
    expect(new Set([utc, shanghai, york].map((line) => line.split(' ')[2]))).toEqual(new Set(['0', '8', '19']));
  });
});

describe('the file', () => {
  let docx: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    docx = await writeDocx(sampleNotice);
    parts = await partsOf(docx);
  });

  test('is a sound ZIP file whose entries all say 1980', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'a.docx');
    await writeFile(file, docx);
    const { stdout } = await run('unzip', ['-tq', file]);
    expect(stdout).toContain('No errors');
    const { stdout: listing } = await run('unzip', ['-ZT', file]);
    const times = listing.split('\n').flatMap((line) => /(\d{8}\.\d{6})/.exec(line)?.[1] ?? []);
    expect(times.length).toBe(parts.size);
    expect(new Set(times)).toEqual(new Set(['19800101.000000']));
  });

  test('is well-formed XML throughout', async () => {
    expect(await xmlErrors(docx)).toBe('');
  });

  test('carries the title and the language, and no author, company, program or time', () => {
    expect(parts.get('docProps/core.xml')).toContain(
      `<dc:title>${sampleNotice.title}</dc:title><dc:language>zh-CN</dc:language>`,
    );
    const properties = [
      parts.get('docProps/core.xml'),
      parts.get('docProps/app.xml'),
      parts.get('docProps/custom.xml'),
    ].join('');
    expect(properties).not.toMatch(/creator|lastModifiedBy|created|modified|Company|Application|Un-named/i);
    expect([...parts.values()].join('')).not.toMatch(/w:rsid|20\d\d-\d\d-\d\dT/);
  });

  test('names every face for Chinese text on the run itself', () => {
    const document = parts.get('word/document.xml')!;
    const runs = document.match(/<w:r>[^]*?<\/w:r>/g)!.filter((run) => run.includes('<w:t'));
    expect(runs.length).toBeGreaterThan(50);
    for (const run of runs) expect(run).toMatch(/w:eastAsia="(方正小标宋简体|黑体|楷体_GB2312|仿宋_GB2312)"/);
  });

  test('gives headings their outline level, tables their repeated header, rows their wholeness', () => {
    const document = parts.get('word/document.xml')!;
    const levels = [...document.matchAll(/<w:outlineLvl w:val="(\d)"\/>/g)].map((match) => match[1]);
    expect(levels).toEqual(['0', '0', '1', '2', '3', '0']);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(25);
  });

  test('numbers odd and even pages apart', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    expect(parts.get('word/document.xml')).toMatch(/<w:footerReference w:type="even"/);
  });

  test('opens in LibreOffice and keeps its words when it is saved again', async () => {
    using folder = temporaryFolder();
    await writeFile(join(folder.path, 'a.docx'), docx);
    const words = async (bytes: Uint8Array): Promise<string> => {
      const read = await readPolicyFile('a.docx', bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return read.value.text.replace(/\s/g, '');
    };
    const resaved = await words(new Uint8Array(await readFile(await resavedDocx(folder.path, 'a.docx'))));
    expect(resaved).toBe(await words(docx));
    expect(resaved).toContain('附件：1.示范市社区养老服务站建设任务分解表');
  }, 120_000);
});

test('no text can break the file', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const docx = await writeDocx({ ...sampleNotice, title, blocks: [{ type: 'paragraph', text: body }] });
      expect(await xmlErrors(docx)).toBe('');
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('what is no ZIP file is a bug, said loudly', () => {
  expect(() => stampZip(new Uint8Array(10))).toThrow('No ZIP directory');
});
