import type { Input } from '#shared/contract/contract.ts';
import { openBenchDesk } from '../benchStore.ts';
import { median, quantile, heldMiB, timed, times, type BenchRow, type Section } from '../measure.ts';

const scope = { from: '2026-01-01', to: '2026-12-21', unit: null, kinds: [] } satisfies Input<'ledger.view'>;
const decade = { ...scope, from: '2017-01-01' };

/**
 * The ledger's first page and the records behind its figures, as the window gets them. `cold` is the
 * first call after the desk was opened: nothing of SQLite's cache is filled. The reference walks the
 * marks where the program reads the kept sums.
 */
export const ledger: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const view = (asked: Input<'ledger.view'>) => desk.done('ledger.view', asked);
  const behind = (figure: string, after: string | null = null) =>
    desk.done('ledger.records', { ...decade, figure, after, limit: 50 });
  const walkMarks = desk.desk.store.db.prepare(
    `SELECT measure, kind, substr(day, 1, 7) AS month, sum(amount) FROM ledger_mark NOT INDEXED
     WHERE day BETWEEN ? AND ? GROUP BY measure, kind, month`,
  );

  const cold = await timed(() => view(scope));
  const walked = median(await times(options.runs, () => walkMarks.all(decade.from, decade.to)));
  const reference = { what: '逐条数标记', value: walked };
  const runs = options.runs * 4;
  const year = await times(runs, () => view(scope));
  const ten = await times(runs, () => view(decade));
  const unit = await times(runs, () => view({ ...scope, unit: '第3科' }));
  const annual = await times(runs, () => desk.done('ledger.annual', { year: 2026 }));
  const many = await times(runs, () => behind('on-time.part'));
  const few = await times(runs, () => behind('on-time.rest'));

  const pages: number[] = [];
  const walk = async (most: number): Promise<void> => {
    for (let after: string | null = null, page = 0; page < most; page += 1) {
      const began = performance.now();
      ({ next: after } = await behind('on-time.part', after));
      pages.push(performance.now() - began);
      if (after === null) return;
    }
  };
  await walk(200);
  const before = heldMiB();
  await walk(200);
  const grown = heldMiB() - before;

  const row = (what: string, value: number, goalMs: number): BenchRow => ({
    section: 'ledger',
    what,
    value,
    unit: 'ms',
    reference,
    goal: `≤ ${goalMs} ms`,
    met: value <= goalMs,
  });
  return [
    row(`台账首屏，刚打开，${options.records} 条`, cold, 1000),
    row('本年 p95', quantile(year, 0.95), 1000),
    row('近十年 p95', quantile(ten, 0.95), 1000),
    row('按科室 p95', quantile(unit, 0.95), 1000),
    row('年度报告三张表 p95', quantile(annual, 0.95), 1000),
    row('数字后面的记录，多的 p95', quantile(many, 0.95), 100),
    row('数字后面的记录，逾期的 p95', quantile(few, 0.95), 100),
    row(`翻 ${pages.length} 页，每页 p95`, quantile(pages, 0.95), 100),
    {
      section: 'ledger',
      what: '再翻一遍后内存增加',
      value: grown,
      unit: 'MiB',
      reference: null,
      goal: '≤ 10 MiB',
      met: grown <= 10,
    },
  ];
};
