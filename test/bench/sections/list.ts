import type { Input } from '#shared/contract/contract.ts';
import { openBenchDesk } from '../benchStore.ts';
import { quantile, residentMiB, timed, type Section } from '../measure.ts';

const pageSize = 50;
const pages = 400;
const everything = { kinds: null, overdue: false, unit: null, state: null, after: null, limit: pageSize } as const;

/**
 * First rows, a filter, and a walk of 400 pages, as the window gets them: parsed at the border,
 * answered by an unlocked desk, carried by structured clone.
 */
export const list: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const { db } = desk.desk.store;
  const page = (input: Input<'records.list'>): Promise<{ readonly next: string | null }> =>
    desk.done('records.list', input);
  const bareStatement = db.prepare('SELECT * FROM record ORDER BY saved_at DESC, row DESC LIMIT 50');

  const first: number[] = [];
  const filtered: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < options.runs * 20; run += 1) {
    first.push(await timed(() => page(everything)));
    filtered.push(await timed(() => page({ ...everything, kinds: ['policy'], state: 'draft' })));
    bare.push(await timed(() => bareStatement.all()));
  }
  // Memory is read after a first walk, when the caches have filled: what grows then is a leak.
  await walk(page, pages);
  const before = residentMiB();
  const paged = await walk(page, pages);
  const grown = residentMiB() - before;

  const bareP95 = quantile(bare, 0.95);
  const measured = [
    { what: `首屏 p95，${options.records} 条`, value: quantile(first, 0.95) },
    { what: '按类别和状态筛选 p95', value: quantile(filtered, 0.95) },
    { what: `翻 ${paged.length} 页，每页 p95`, value: quantile(paged, 0.95) },
  ];
  return [
    ...measured.map(({ what, value }) => ({
      section: 'list',
      what,
      value,
      unit: 'ms' as const,
      reference: { what: '只有 SQL', value: bareP95 },
      goal: '≤ 100 ms',
      met: value <= 100,
    })),
    {
      section: 'list',
      what: '再翻一遍后内存增加',
      value: grown,
      unit: 'MiB',
      reference: null,
      goal: '≤ 10 MiB',
      met: grown <= 10,
    },
  ];
};

/** Times of so many pages, one after the other from the top. */
async function walk(
  page: (input: Input<'records.list'>) => Promise<{ readonly next: string | null }>,
  most: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let input: Input<'records.list'> | null = everything; input !== null && taken.length < most;) {
    const began = performance.now();
    const { next } = await page(input);
    taken.push(performance.now() - began);
    input = next === null ? null : { ...everything, after: next };
  }
  return taken;
}
