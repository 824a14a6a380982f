import type { Input } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Category } from '#shared/domain/rulepack/kind.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { openBenchDesk } from '../benchStore.ts';
import { median, quantile, heldMiB, timed, timeRow, type Section } from '../measure.ts';

const pageSize = 50;
/** At full size; a small run goes through less. */
const mostPages = 2_000;
const mostSaves = 200;
const goal = 100;

type Asked = Omit<Input<'records.list'>, 'after' | 'limit'>;
const everything: Asked = { kinds: null, overdue: false, unit: null, state: null };

/**
 * The first page of every filter, pages from the top to the depth, and what memory that takes, as the
 * window gets them: parsed at the border, answered by an unlocked desk, carried by structured clone.
 */
export const list: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const pages = Math.min(mostPages, options.records);
  const saves = Math.min(mostSaves, Math.ceil(options.records / 10));
  const { kinds } = await desk.done('rules.pack', {});
  const of = (wanted: Category): string[] => kinds.filter(({ category }) => category === wanted).map(({ key }) => key);
  const filters: readonly (readonly [string, Asked])[] = [
    ['全部', everything],
    ['一个种类（行政许可）', { ...everything, kinds: ['permit'] }],
    ['少见的种类（民意调查）', { ...everything, kinds: ['opinion-poll'] }],
    ['一类的全部种类（管理公开）', { ...everything, kinds: of('management') }],
    ['逐个点名全部种类', { ...everything, kinds: kinds.map(({ key }) => key) }],
    ['逾期', { ...everything, overdue: true }],
    ['逾期，一类（管理公开）', { ...everything, overdue: true, kinds: of('management') }],
    ['逾期，事少的科室', { ...everything, overdue: true, unit: '第24科' }],
    ['一个科室', { ...everything, unit: '第1科' }],
    ['草稿', { ...everything, state: 'draft' }],
    ['被退回', { ...everything, state: 'returned' }],
    ['事多的科室，被退回', { ...everything, unit: '第1科', state: 'returned' }],
    ['一类、事多的科室、被退回', { ...everything, kinds: of('management'), unit: '第1科', state: 'returned' }],
  ];
  const page = (asked: Asked, after: string | null) =>
    desk.done('records.list', { ...asked, kinds: asked.kinds && [...asked.kinds], after, limit: pageSize });
  const bareStatement = desk.desk.store.db.prepare('SELECT * FROM record ORDER BY listed_at DESC, row DESC LIMIT 50');

  const bare: number[] = [];
  const first = new Map<string, number[]>(filters.map(([what]) => [what, []]));
  for (let run = 0; run < options.runs * 20; run += 1) {
    for (const [what, asked] of filters) first.get(what)?.push(await timed(() => page(asked, null)));
    bare.push(await timed(() => bareStatement.all()));
  }
  const reference = { what: '只有 SQL', value: quantile(bare, 0.95) };

  // Memory is read after a first walk, when the caches have filled: what grows then is a leak.
  const walk = async (most: number): Promise<readonly number[]> => {
    const taken: number[] = [];
    for (let after: string | null = null; taken.length < most;) {
      const began = performance.now();
      ({ next: after } = await page(everything, after));
      taken.push(performance.now() - began);
    }
    return taken;
  };
  await walk(pages);
  await saveOften(desk, saves);
  const before = heldMiB();
  const paged = await walk(pages);
  await saveOften(desk, saves);
  const grown = heldMiB() - before;

  return [
    ...filters.map(([what]) =>
      timeRow('list', `首屏 p95：${what}`, quantile(first.get(what) ?? [], 0.95), goal, reference),
    ),
    timeRow('list', `${filters.length} 种筛选首屏的中位数`, median([...first.values()].flat()), goal, reference),
    timeRow('list', `翻 ${paged.length} 页，每页 p95`, quantile(paged, 0.95), goal, reference),
    {
      section: 'list',
      what: `再翻 ${pages} 页、存 ${saves} 次后内存增加`,
      value: grown,
      unit: 'MiB',
      reference: null,
      goal: '≤ 10 MiB',
      met: grown <= 10,
    },
  ];
};

/** Saves the newest draft that often, one word more each time. */
async function saveOften(desk: TestDesk, times: number): Promise<void> {
  const { id } = await newestDraft(desk);
  let { content, revision } = await desk.done('records.get', { id });
  for (let n = 0; n < times; n += 1) {
    const { attribute, docNumber, issuer, date, fields } = content;
    const title = `${content.title.replace(/（第.*$/u, '')}（第${revision.number}次）`;
    const { number } = await desk.done('records.save', {
      id,
      base: revision.number,
      content: { attribute, title, docNumber, issuer, date, fields },
    });
    ({ content, revision } = await desk.done('records.get', { id }));
    if (revision.number !== number) throw new Error('A save was lost');
  }
}

/** A record that may be written, whose screen is the form. */
export async function newestDraft(desk: TestDesk): Promise<{ readonly id: RecordId }> {
  const asked = {
    ...everything,
    kinds: ['permit', 'penalty', 'hotline'],
    state: 'draft',
    after: null,
    limit: 1,
  } as const;
  const [row] = (await desk.done('records.list', { ...asked, kinds: [...asked.kinds] })).rows;
  if (!row) throw new Error('The bench store has no draft');
  return row;
}
