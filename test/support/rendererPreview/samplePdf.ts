import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const paragraph =
  '为贯彻落实中央、省关于全面推进政务公开工作的决策部署，保障人民群众知情权、参与权、表达权、监督权，现就有关事项说明如下。';

/** Prints a three-page document into `folder/sample.pdf`, as the core would: what scenarios show in the print preview. */
export async function writeSamplePdf(browser: Browser, folder: string): Promise<void> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>政策解读</title><style>
    @page { size: A4; margin: 37mm 26mm 35mm 28mm }
    body { font: 16pt/28.95pt "FangSong", "Noto Serif CJK SC", serif; margin: 0 }
    h1 { font-size: 22pt; text-align: center } h2 { font: bold 16pt/28.95pt "SimHei", "Noto Sans CJK SC", sans-serif }
    p { text-indent: 2em; margin: 0 } section { break-after: page } section:last-child { break-after: auto }
  </style><body>${['一、背景依据', '二、主要内容', '三、联系方式']
    .map(
      (heading, index) =>
        `<section>${index === 0 ? '<h1>《全面推进政务公开工作实施方案》政策解读</h1>' : ''}<h2>${heading}</h2>${`<p>${paragraph}</p>`.repeat(4)}</section>`,
    )
    .join('')}</body></html>`);
  writeFileSync(join(folder, 'sample.pdf'), await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await page.close();
}
