import { createServer } from 'node:http';
import { mkdirSync, readdirSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildDocument } from '#core/formats/buildDocument.ts';
import { writePrintHtml } from '#core/formats/html/writePrintHtml.ts';
import { createChromiumPrinter } from '#core/formats/pdf/chromiumPrinter.ts';
import { countPages } from '#core/formats/pdf/countPages.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { plainIdeographs } from '#core/formats/pdf/plainIdeographs.ts';
import { settlePdf } from '#core/formats/pdf/settlePdf.ts';
import { withPdf } from '#core/formats/pdf/openPdf.ts';
import { fullGrid } from '#test/fixtures/documents/fullGrid.ts';
import { sampleNotice } from '#test/fixtures/documents/sampleNotice.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const run = promisify(execFile);
const executable = findChromium();
const printer = createChromiumPrinter({ executable });

async function printed(html: string): Promise<Uint8Array> {
  const result = await printer.print(html);
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

const textOf = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (document) => {
    let text = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
      text += items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    return text.replace(/\s/g, '');
  });

describe('printing by Chromium', () => {
  test('gives every word of the document, as words that can be found', async () => {
    const text = await textOf(await printed(writePrintHtml(sampleNotice)));
    expect(text).toContain('各镇人民政府、街道办事处，市各有关单位：');
    expect(text).not.toMatch(/[\u2E80-\u2EF3\u2F00-\u2FD5]/);
  });

  test('gives the same bytes twice, without a trace of machine or moment', async () => {
    const [one, two] = [await printed(writePrintHtml(sampleNotice)), await printed(writePrintHtml(sampleNotice))];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const information = await withPdf(
      one,
      async (document) => (await document.getMetadata()).info as Record<string, unknown>,
    );
    expect(information['Title']).toBe(sampleNotice.title);
    expect(Object.keys(information)).not.toEqual(expect.arrayContaining(['Creator']));
    expect(Object.keys(information)).not.toEqual(expect.arrayContaining(['CreationDate']));
  });

  test('a settled file is sound to a reader that is not ours', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'a.pdf');
    await writeFile(file, await printed(writePrintHtml(sampleNotice)));
    const { stderr, stdout } = await run('pdfinfo', [file]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/Pages:\s+6/);
    expect((await run('pdftotext', [file, '-'])).stderr).toBe('');
  });

  test('has bookmarks for its headings and says its language', async () => {
    const pdf = await printed(writePrintHtml(sampleNotice));
    const titles = await withPdf(pdf, async (document) => JSON.stringify(await document.getOutline()));
    expect(titles).toContain('一、总体要求');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(zh-CN\)/);
  });

  test('counts its pages', async () => {
    expect(await countPages(await printed(writePrintHtml(fullGrid(3))))).toBe(4);
  });

  test('asks the network for nothing, whatever the page says', async () => {
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      const url = `http://localhost:${port}/a.png`;
      await printed(
        `<!doctype html><img src="${url}"><script>fetch("${url}")</script><link rel="stylesheet" href="${url}"><img src="${url.replace('localhost', '127.0.0.1')}">国`,
      );
      expect(hits).toEqual([]);
    } finally {
      server.close();
    }
  });
});

describe('what printing leaves behind', () => {
  const folder = temporaryFolder();
  const before = process.env['TMPDIR'];
  beforeEach(() => {
    vi.stubEnv('TMPDIR', folder.path);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is nothing, after success and after failure', async () => {
    expect(tmpdir()).toBe(folder.path);
    await printed('<p>国</p>');
    await createChromiumPrinter({ executable, timeout: 1 }).print('<p>国</p>');
    await createChromiumPrinter({ executable: join(folder.path, 'no-such-browser') }).print('<p>国</p>');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('desk-print-'))).toEqual([]);
    expect(process.env['TMPDIR']).not.toBe(before);
  });
});

describe('a printer that cannot print', () => {
  const why = async (options: { executable: string | null; timeout?: number }): Promise<string> => {
    const result = await createChromiumPrinter(options).print('<p>国</p>');
    if (result.ok) throw new Error('printed after all');
    expect(result.error.type).toBe('document/cannot-print');
    return result.error.why;
  };

  test('says that there is no browser', async () => {
    expect(await why({ executable: null })).toContain('没有找到');
  });

  test('says that the program cannot be started', async () => {
    expect(await why({ executable: '/nowhere/chromium' })).toContain('ENOENT');
  });

  test('says that the program ended at once', async () => {
    expect(await why({ executable: '/bin/true' })).toContain('生成 PDF 失败');
  });

  test('says that the program does not answer, when its time is over', async () => {
    using folder = temporaryFolder();
    const program = join(folder.path, 'silent');
    writeFileSync(program, '#!/bin/sh\nexec sleep 60\n');
    chmodSync(program, 0o755);
    expect(await why({ executable: program, timeout: 300 })).toContain('超过 0.3 秒');
  });

  test('refuses PDF only: the other forms need no printer', async () => {
    const none = createChromiumPrinter({ executable: null });
    expect(await buildDocument(fullGrid(1), 'docx', none)).toMatchObject({ ok: true, value: { pages: null } });
    expect(await buildDocument(fullGrid(1), 'html', none)).toMatchObject({ ok: true, value: { pages: null } });
    expect(await buildDocument(fullGrid(1), 'pdf', none)).toMatchObject({
      ok: false,
      error: { type: 'document/cannot-print' },
    });
    expect(await buildDocument(fullGrid(1), 'pdf', printer)).toMatchObject({ ok: true, value: { pages: 2 } });
  });
});

describe('finding a browser', () => {
  test('the named one wins, and a name that leads nowhere turns printing off', () => {
    expect(findChromium({ DESK_CHROMIUM: '/bin/true', PATH: '/usr/bin' }, 'linux')).toBe('/bin/true');
    expect(findChromium({ DESK_CHROMIUM: '/nowhere', PATH: process.env['PATH'] }, 'linux')).toBeNull();
  });

  test('on the path the first known name wins, and a folder of that name is no program', () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'chromium'));
    const program = join(folder.path, 'google-chrome');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    expect(findChromium({ PATH: `relative:${folder.path}` }, 'linux')).toBe(program);
    expect(findChromium({}, 'linux')).toBeNull();
  });
});

test('look-alike radicals become words and nothing else changes', () => {
  expect(plainIdeographs('⼈⺠政府⽰范，⻔⾯')).toBe('人民政府示范，门面');
  expect(plainIdeographs('ABC 一二三 ⺮')).toBe('ABC 一二三 ⺮');
});

test('a file that is no PDF of Chromium comes back as it was', () => {
  const other = new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF\n');
  expect(settlePdf(other)).toBe(other);
});
