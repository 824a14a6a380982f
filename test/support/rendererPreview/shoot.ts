/** `node test/support/rendererPreview/shoot.ts --scenario today,delivery --all --out <folder>`; see renderer/README.md. */
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from 'playwright-core';
import { buildRenderer } from './buildRenderer.ts';
import { writeSamplePdf } from './samplePdf.ts';
import type { Scenario } from './Scenario.ts';
import { serveFolder } from './serveFolder.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'today' },
    size: { type: 'string', default: '1280x800' },
    scheme: { type: 'string', default: 'light' },
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: join(tmpdir(), 'desk-shots') },
    keep: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});

const sizes = values.all ? ['1280x800', '1920x1080', '640x400'] : values.size.split(',');
const schemes = values.all ? ['light', 'dark'] : values.scheme.split(',');
const build = values.keep ?? mkdtempSync(join(tmpdir(), 'desk-window-'));
if (!existsSync(join(build, 'index.html'))) await buildRenderer(build);
mkdirSync(values.out, { recursive: true });

const served = await serveFolder(build);
const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox', '--disable-gpu'] });
try {
  if (!existsSync(join(build, 'sample.pdf'))) await writeSamplePdf(browser, build);
  const troubles: string[] = [];
  for (const name of values.scenario.split(',')) {
    const { scenario } = (await import(`./scenarios/${name}.ts`)) as { readonly scenario: Scenario };
    for (const size of sizes)
      for (const scheme of schemes) troubles.push(...(await shoot(browser, name, scenario, size, scheme)));
  }
  process.stdout.write(troubles.length === 0 ? 'nothing to report\n' : `${troubles.join('\n')}\n`);
  process.exitCode = troubles.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  served.close();
}

async function shoot(
  running: Browser,
  name: string,
  scenario: Scenario,
  size: string,
  scheme: string,
): Promise<string[]> {
  const [width = 1280, height = 800] = size.split('x').map(Number);
  const context = await running.newContext({
    viewport: { width, height },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const where = `${name} ${size} ${scheme}`;
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`${where}: console ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${where}: ${error.stack ?? error.message}`));
  // The mocks' day, so that 今天 and 还剩 read as they were drawn.
  await page.clock.setFixedTime('2026-11-23T09:12:41+08:00');
  await page.goto(`${served.url}?scenario=${name}${scenario.hash}`);
  const appeared = await page
    .locator('h1, h2')
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  if (!appeared) return [...troubles, `${where}: no heading appeared`];
  await page.waitForTimeout(250);
  // A step that fails still leaves a picture of where it failed.
  await scenario
    .steps?.(page)
    .catch((thrown: unknown) => troubles.push(`${where}: ${String(thrown).split('\n').slice(0, 4).join(' ')}`));
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(values.out, `${name}-${size}-${scheme}.png`) });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const { id, impact, nodes } of violations) {
    troubles.push(
      `${where}: axe ${impact ?? ''} ${id}`,
      ...nodes
        .slice(0, 3)
        .map((node) => `    ${node.html.slice(0, 160)}\n      ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`),
    );
  }
  await context.close();
  return troubles;
}
