import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChromiumPrinter } from '#core/formats/pdf/chromiumPrinter.ts';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { openDesk } from '#core/openDesk.ts';
import { noKeyCustody, systemClock, systemRandom } from '#core/systemPorts.ts';
import { BadUse, type Command, type CommandContext } from './command.ts';
import { demoResult, keepDocuments } from './demoResult.ts';
import { runMainJob } from './demoSteps.ts';
import { startPortalProcess } from './portalProcess.ts';
import { createStepTimer } from './stepTimer.ts';
import { readWords } from './words.ts';

/** What a published package may take at most before the demonstration says that it did not work. */
const patienceMs = 60_000;
const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' } as const;

/** `demo [--out DIR]`: the whole main job on a fresh store against a reference portal started for it. */
export const demo: Command = {
  usage: 'demo [--out DIR]',
  about: '用样例走一遍全流程：导入、解读、检查、审批、打包、报送、公开，并留下文件供查看。',
  run: async (words, context) => {
    const { option, positionals } = readWords(words, { out: { type: 'string' } });
    if (positionals.length > 0) throw new BadUse('用法：desk demo [--out DIR]');
    const out = context.path(option('out') ?? 'out/demo');
    await makeRoom(out);
    const scratch = await mkdtemp(join(tmpdir(), 'desk-demo-'));
    try {
      return await runDemo(context, out, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
};

/** Takes away what an earlier demonstration left there; somebody's own folder is not ours to empty. */
async function makeRoom(out: string): Promise<void> {
  const found: readonly string[] = await readdir(out).catch(() => []);
  if (found.length > 0 && !found.includes('trust-roots.json'))
    throw new BadUse(`${out} 里已有别的文件，请给一个空文件夹`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
}

async function runDemo(context: CommandContext, out: string, scratch: string): ReturnType<Command['run']> {
  const timer = createStepTimer(context.say);
  const browser = findChromium();
  const people = [
    { name: '王晓', roles: ['officer'] },
    { name: '陈科长', roles: ['chief'] },
  ] as const;
  await using portal = await timer.step('启动参考门户', () =>
    startPortalProcess({ dir: join(scratch, 'portal'), department, people: people.length }),
  );
  await using desk = await openDesk({
    folder: join(scratch, 'desk'),
    resources: context.resources,
    worker: context.worker,
    version: context.version,
    clock: systemClock,
    random: systemRandom,
    custody: noKeyCustody,
    printer: browser === null ? null : createChromiumPrinter({ executable: browser }),
    fetch: (input, init) => fetch(input, init),
    announce: () => undefined,
    report: (thrown) => {
      context.say(String(thrown));
      return 'demo';
    },
  });
  if (browser === null) await timer.step('没有找到 Chromium，本次不生成 PDF', () => Promise.resolve(null));
  const done = await runMainJob({ desk, portal, department, people, resources: context.resources, timer, patienceMs });
  const files = await timer.step('留下文件供查看', () => keepDocuments({ desk, portal, out, ...done }));
  const result = demoResult(files, done, timer.steps);
  return { exit: done.delivery.state === 'published' ? 0 : 1, json: result, text: resultText(result) };
}

function resultText(result: ReturnType<typeof demoResult>): string {
  const width = Math.max(...result.steps.map(({ name }) => columns(name)));
  const rows = result.steps.map(
    ({ name, ms }) => `  ${name}${' '.repeat(width - columns(name))} ${String(ms).padStart(6)} ms`,
  );
  const files = [result.policy, result.interpretation]
    .flatMap(({ docx, html, pdf }) => [docx, html, pdf])
    .filter((file) => file !== null);
  return [
    '步骤与用时',
    ...rows,
    '',
    '文件',
    ...files.map((file) => `  ${file}`),
    `  ${result.package}`,
    `  ${result.receipt}`,
    `  ${result.trustRoots}`,
    '',
    `状态：${result.state === 'published' ? '已发布' : result.state}`,
  ].join('\n');
}

/** Columns of a terminal: a Chinese character or full-width mark takes two. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
