import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '#test/support/launchApp.ts';
import { startPortal, type Portal } from '#test/portal/startPortal.ts';
import { enrol, foundDemonstration, importPolicy, lock, passphrases, unlock } from './pages/desk.ts';
import { leaveUnexplained, linkParagraph, notApplicable, replaceWords, submitButton, write } from './pages/studio.ts';
import { closeInfo, fillHeads, fillRequired, infoDrawer, infoTab, openInfo } from './pages/info.ts';
import { approve, openInReview, readAllPages, sendBack } from './pages/review.ts';

const root = resolve(import.meta.dirname, '../..');
const plan = resolve(root, '../shared/corpus/policies/zhongshan-open-government-plan.txt');
const policyFile = existsSync(plan) ? plan : resolve(root, 'resources/samples/extended-hours.policy.txt');
const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };
const title = '中山市全面推进政务公开工作实施方案';

let portal: Portal;
let app: LaunchedApp;
let page: Page;

test.beforeEach(async ({}, info) => {
  portal = await startPortal({ dir: info.outputPath('portal') });
  app = await launchApp({ dataDir: info.outputPath('data') });
  page = app.page;
  info.annotations.push({ type: 'runtime', description: app.runtime });
});
test.afterEach(async () => {
  await app.close();
  await portal.stop();
});

test('an officer interprets the plan, a chief returns it once and approves it, the portal publishes both', async ({}, info) => {
  test.skip(policyFile !== plan, 'The plan is not beside the repository');
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await enrol(page, portal, portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] }));
  await importPolicy(page, policyFile);

  await write(page, '背景依据', ['为贯彻落实中央、省关于全面推进政务公开工作的决策部署，我市制定了这份方案。']);
  await write(page, '目标任务', ['到2020年，与我市经济社会发展相适应的政务公开新格局基本建立。']);
  await write(page, '主要内容', [
    '一是决策先听意见。重大民生决策先做民意调查，定了以后及时公开文件。',
    '二是政策和解读一起出。解读材料和文件同步上网，最迟不超过5个工作日。',
    '三是突发事件快回应。特别重大、重大突发事件发生后，最迟要在5小时内发布权威信息。',
  ]);
  await write(page, '涉及范围', ['各镇区、市政府各部门都要照此执行。']);
  await write(page, '执行标准', ['解读材料最迟不超过3个工作日发布。']);
  await write(page, '联系方式', [
    '解读机关：中山市政务公开演示局，电话0760-88880000，联系人身份证号442000198002280000。',
  ]);
  await linkParagraph(page, '为贯彻落实中央', '1');
  await linkParagraph(page, '到2020年', '1');
  await linkParagraph(page, '一是决策先听', '2');
  await linkParagraph(page, '二是政策和解读', '9');
  await linkParagraph(page, '三是突发事件', '10');
  await linkParagraph(page, '解读材料最迟不超过', '9');
  await shot('studio-linked');
  for (const clause of [3, 4, 5, 6, 7, 8, 11])
    await leaveUnexplained(page, new RegExp(`^${clause}\\.`), '部门内部分工，与群众办事无直接关系。');
  for (const element of ['注意事项', '关键词诠释', '惠民利民举措', '新旧政策差异'])
    await notApplicable(page, element, '本方案不涉及。');
  // 公开信息: the button says how much is missing; by mouse the first time, by key the second.
  await page.getByRole('button', { name: /公开信息.*差 \d 处/ }).click();
  const drawer = infoDrawer(page);
  await expect(infoTab(drawer, '政策文件')).toHaveAttribute('aria-pressed', 'true');
  await fillHeads(drawer, '中山市人民政府', '2026-11-20');
  await shot('studio-info');
  await fillRequired(drawer, {
    summary: '到2020年全市政务公开要做的十一件事，由各镇区、市政府各部门落实。',
    unit: '政务公开科',
    reviewer: '王晓',
    reviewedOn: '2026-11-20',
  });
  // Whoever wrote it does not review it.
  await expect(drawer.getByText(/保密审查要由没有参与起草的人做/)).toBeVisible();
  await drawer.getByRole('textbox', { name: /^保密审查人/ }).fill('李敏');
  await infoTab(drawer, '政策解读').click();
  await fillHeads(drawer, '中山市人民政府', '2026-11-20');
  await closeInfo(page);
  await openInfo(page);
  await expect(drawer.getByText(/保密审查要由没有参与起草的人做/)).toHaveCount(0);
  await expect(drawer.getByRole('textbox', { name: /^责任科室/ })).toHaveValue('政务公开科');
  await closeInfo(page);

  // Stopped by a planted resident ID number and a wrong number.
  await expect(page.getByRole('definition').filter({ hasText: '「最迟不超过3个工作日」' })).toBeVisible();
  await expect(page.getByText(/居民身份证/).first()).toBeVisible();
  await expect(submitButton(page)).toHaveAttribute('aria-disabled', 'true');
  await shot('studio-stopped');
  await replaceWords(page, '，联系人身份证号442000198002280000', '');
  await replaceWords(page, '最迟不超过5个工作日', '最迟不超过3个工作日');
  await expect(submitButton(page)).toHaveAttribute('aria-disabled', 'false');
  await shot('studio-ready');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(page.getByText(/审批中/).first()).toBeVisible({ timeout: 60_000 });

  // The chief returns it with a reason; the officer answers it.
  await lock(page);
  await unlock(page, '陈科长', passphrases.chief);
  await openInReview(page, title);
  await readAllPages(page);
  await shot('review');
  await sendBack(page, '请在主要内容里补一句公众参与的渠道。');
  await lock(page);
  await unlock(page, '王晓', passphrases.officer);
  await page.getByRole('button', { name: '看理由' }).click();
  await expect(page.getByText('请在主要内容里补一句公众参与的渠道。')).toBeVisible();
  await replaceWords(page, '先做民意调查', '先在政府网站征求意见、做民意调查');
  await expect(submitButton(page)).toHaveAttribute('aria-disabled', 'false');
  await submitButton(page).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(page.getByText(/审批中/).first()).toBeVisible({ timeout: 60_000 });

  // The chief sees what changed, reads every page, signs.
  await lock(page);
  await unlock(page, '陈科长', passphrases.chief);
  await openInReview(page, title);
  await expect(page.getByText(/和上次退回的稿比，改了 1 处/)).toBeVisible();
  await readAllPages(page);
  await approve(page, passphrases.chief);

  // The portal has both documents, linked both ways; the window says so only with a verified receipt.
  await page
    .getByRole('link', { name: /报送/ })
    .or(page.getByRole('button', { name: /^报送/ }))
    .first()
    .click();
  await expect(page.getByText('已发布').first()).toBeVisible({ timeout: 60_000 });
  await expect(
    page
      .getByRole('button', { name: /看公开页|公开页/ })
      .or(page.getByRole('link', { name: /公开页/ }))
      .first(),
  ).toBeVisible();
  await shot('delivery');
  const site = await (await fetch(portal.baseUrl)).text();
  expect(site).toContain(title);
  expect(site).not.toContain('李敏');
});

test('nothing shown as 已落盘 is missing after a SIGKILL while typing', async ({}, info) => {
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await importPolicy(page, policyFile);
  await write(page, '背景依据', ['这一句已经落盘。']);
  await expect(page.getByText(/保存中|正在保存/)).toHaveCount(0);
  await page.waitForFunction(() => /已落盘 \d\d:\d\d:\d\d/.test(document.body.innerText));
  const typed: string[] = [];
  let shownSaved = 0;
  // Types on and on; remembers how much stood there whenever the light said 已落盘 with nothing open.
  for (let n = 0; n < 25; n += 1) {
    const words = `第${n}句。`;
    await page.keyboard.insertText(words);
    typed.push(words);
    await page.waitForTimeout(n % 5 === 4 ? 1_200 : 90);
    if (await page.getByText(/已落盘 \d\d:\d\d:\d\d/).isVisible())
      shownSaved = Math.max(shownSaved, n % 5 === 4 ? typed.length : shownSaved);
  }
  expect(shownSaved).toBeGreaterThan(10);
  await page.keyboard.insertText('这半句还没有落盘');
  await app.kill();

  app = await launchApp({ dataDir: info.outputPath('data') });
  page = app.page;
  await unlock(page, '王晓', passphrases.officer);
  await page
    .getByRole('button', { name: /继续写/ })
    .first()
    .click();
  const editor = page.getByRole('textbox', { name: '政策解读正文' });
  await expect(editor).toContainText('这一句已经落盘。');
  for (const words of typed.slice(0, shownSaved)) await expect(editor).toContainText(words);
});

test('a crash of the core is said, survived, and loses nothing', async () => {
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await importPolicy(page, policyFile);
  await write(page, '背景依据', ['崩溃之前的话。']);
  await page.waitForTimeout(1_500);
  await app.killCore();
  await expect(page.getByText(/意外停止/)).toBeVisible({ timeout: 30_000 });
  await unlock(page, '王晓', passphrases.officer);
  await page
    .getByRole('button', { name: /继续写/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: '政策解读正文' })).toContainText('崩溃之前的话。');
});
