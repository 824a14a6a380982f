import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { writeHtml } from '#core/formats/html/writeHtml.ts';
import { writePrintHtml } from '#core/formats/html/writePrintHtml.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { sampleNotice } from '#test/fixtures/documents/sampleNotice.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 60_000);
afterAll(() => browser.close());

const host = 'http://portal.localhost/policy.html';

/** Shows a page as the portal serves it, and remembers everything it asked for. */
async function open(html: string, width = 1280): Promise<{ page: Page; asked: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  await context.route('**/*', async (route) => {
    asked.push(route.request().url());
    if (route.request().url() === host) await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    else await route.abort();
  });
  await page.goto(host);
  return { page, asked };
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the page on the web', () => {
  test('asks for nothing but itself', async () => {
    const { page, asked } = await open(writeHtml(sampleNotice));
    expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([host]);
    await page.context().close();
  });

  test('the watch on requests catches a page that does ask', async () => {
    const leaking = writeHtml(sampleNotice)
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</main>', '<img src="http://elsewhere.localhost/a.png" alt=""></main>');
    const { page, asked } = await open(leaking);
    expect(asked).toContain('http://elsewhere.localhost/a.png');
    await page.context().close();
  });

  test('has no accessibility finding', async () => {
    const { page } = await open(writeHtml(sampleNotice));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  });

  test.for([320, 1280])('does not scroll sideways at %i px', async (width) => {
    const { page } = await open(writeHtml(sampleNotice), width);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  test('a word without an end does not push the page wide either', async () => {
    const { page } = await open(
      writeHtml({ ...sampleNotice, title: 'A'.repeat(400), docNumber: '9'.repeat(300) }),
      320,
    );
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  test('links to its relatives by file name, and says what they are', async () => {
    const { page } = await open(writeHtml(sampleNotice));
    const link = page.getByRole('navigation', { name: '相关文件' }).getByRole('link');
    expect(await link.getAttribute('href')).toBe('interpretation.html');
    expect(await link.textContent()).toBe('《示范市推进社区养老服务体系建设实施方案》政策解读');
    await page.context().close();
  });

  test('its headings form an outline without a hole', async () => {
    const { page } = await open(writeHtml(sampleNotice));
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((all) => all.map((one) => Number(one.tagName.charAt(1))));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) if (at > 0) expect(level - levels[at - 1]!).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  test('the language is Chinese and the catalogue is a list of names and values', async () => {
    const { page } = await open(writeHtml(sampleNotice));
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('dl.catalogue dt').allTextContents()).toEqual(['分类', '发布机构', '成文日期', '文号']);
    await page.context().close();
  });
});

describe('text from outside', () => {
  const hostile = '</style></title><script>document.title="run"</script>"\'><img src=x onerror=alert(1)>&amp;';
  const everywhere: DisclosureDocument = {
    kind: 'policy',
    title: hostile,
    docNumber: hostile,
    subtitle: hostile,
    addressee: hostile,
    blocks: [
      { type: 'heading', level: 1, text: hostile },
      { type: 'paragraph', lead: { as: 2, text: hostile }, text: hostile },
      { type: 'table', caption: hostile, header: [hostile], rows: [[hostile]] },
      { type: 'question', question: hostile, answer: [hostile] },
      { type: 'note', text: hostile },
      { type: 'annex', label: hostile, title: hostile },
      { type: 'attachments', names: [hostile] },
      { type: 'signature', issuer: hostile, date: hostile },
    ],
    catalogue: [{ name: hostile, value: hostile }],
    related: [{ title: hostile, docNumber: hostile, file: hostile, relation: 'policy' }],
  };

  test.for([
    ['web', writeHtml],
    ['print', writePrintHtml],
  ] as const)('stays text on the %s page', async ([, write]) => {
    // Without its policy, so that escaping alone has to hold.
    const { page } = await open(write(everywhere).replace(/<meta http-equiv[^>]*>/, ''));
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toBe(hostile);
    await page.context().close();
  });

  test('no text gives a tag or an attribute of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tags = (html: string): readonly string[] => [...html.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);
        const plain = { ...sampleNotice, title: '题', blocks: [{ type: 'paragraph', text: '文' }] } as const;
        expect(tags(writeHtml({ ...plain, title: `题${text}`, blocks: [{ type: 'paragraph', text }] }))).toEqual(
          tags(writeHtml(plain)),
        );
      }),
    );
  });
});

test('the same document gives the same text', () => {
  expect(writeHtml(structuredClone(sampleNotice))).toBe(writeHtml(sampleNotice));
});
