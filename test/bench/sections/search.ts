import { searchRecords } from '#core/storage/repositories/search.ts';
import { fold, matchExpression, queryWords } from '#core/storage/searchWords.ts';
import { snippetOf } from '#core/storage/snippet.ts';
import type { Store } from '#core/storage/openStore.ts';
import { openBenchDesk } from '../benchStore.ts';
import { quantile, timed, timeRow, times, type BenchRow, type Section } from '../measure.ts';

const queries = [
  '公积',
  '积金',
  '残疾',
  '工作',
  '双随机',
  '负面清',
  '住房公积金',
  '新闻发布会',
  '重大决策',
  '公积金 补贴',
  '残疾人 镇街',
  '突发事件 渠道',
];
const pageSize = 50;

/** Of a word that most records hold, only these: what is rare must not be looked for in all of them. */
const narrowed: readonly (readonly [string, readonly string[]])[] = [
  ['少见的种类', ['annual-report', 'opinion-poll']],
  ['较少的种类', ['consultation']],
  ['多数种类', ['penalty', 'permit', 'hotline', 'public-letter', 'supervision', 'key-area', 'policy']],
];
const commonWord = '政务';

/** First page of 50 with snippets, for 2-, 3-, 6-character and two-word queries; then by the window's call, with kinds. */
export const search: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const { store } = desk.desk;
  const firstPage = (asked: string): unknown => {
    const words = queryWords(asked);
    return searchRecords(store.db, words, { kinds: null, below: null }, pageSize).map(({ text }) =>
      snippetOf(text, words),
    );
  };
  const bareStatement = store.db.prepare(
    'SELECT rowid FROM search WHERE search MATCH ? AND rowid < 9007199254740991 ORDER BY rowid DESC LIMIT 50',
  );
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run <= options.runs; run += 1) {
    for (const asked of queries) {
      const own = await timed(() => firstPage(asked));
      const plain = await timed(() => bareStatement.all(matchExpression(queryWords(asked))));
      // The first round warms the page cache for both.
      if (run > 0) {
        ours.push(own);
        bare.push(plain);
      }
    }
  }
  const p95Of = async (kinds: readonly string[] | null): Promise<number> => {
    const asked = { text: commonWord, kinds: kinds && [...kinds], after: null, limit: pageSize };
    return quantile(await times(options.runs * 20, () => desk.done('records.search', asked)), 0.95);
  };
  const ofKinds: BenchRow[] = [];
  for (const [what, kinds] of [['全部种类', null] as const, ...narrowed]) {
    const reference = { what: '只查 FTS5', value: quantile(bare, 0.95) };
    ofKinds.push(timeRow('search', `「${commonWord}」，${what} p95`, await p95Of(kinds), 50, reference));
  }
  const recall = recallOf(store);
  const p95 = quantile(ours, 0.95);
  const bareP95 = quantile(bare, 0.95);
  return [
    {
      section: 'search',
      what: `召回率（对 LIKE，${queries.length} 个查询）`,
      value: recall,
      unit: '%',
      reference: { what: 'LIKE', value: 100 },
      goal: '= 100 %',
      met: recall === 100,
    },
    {
      section: 'search',
      what: `首页 50 条带摘录 p95，${options.records} 条`,
      value: p95,
      unit: 'ms',
      reference: { what: '只查 FTS5', value: bareP95 },
      goal: '≤ 50 ms',
      met: p95 <= 50,
    },
    ...ofKinds,
    {
      section: 'search',
      what: '相对只查 FTS5（中位数）',
      value: quantile(ours, 0.5) / quantile(bare, 0.5),
      unit: '×',
      reference: { what: '只查 FTS5', value: quantile(bare, 0.5) },
      goal: '≤ 1.5 ×',
      met: quantile(ours, 0.5) / quantile(bare, 0.5) <= 1.5,
    },
  ];
};

/** Share of the records that a plain scan finds and the index finds too, in percent; a record too many counts against it. */
function recallOf(store: Store): number {
  let right = 0;
  let all = 0;
  for (const asked of queries) {
    const words = queryWords(asked);
    const found = new Set(
      searchRecords(store.db, words, { kinds: null, below: null }, 10_000_000).map(({ row }) => row),
    );
    const scan = store.db.prepare<[], { row: number; text: string }>('SELECT row, text FROM record_text');
    for (const { row, text } of scan.iterate()) {
      const folded = fold(text).replace(/[^\S\n\r]/gu, '');
      const holds = words.every((word) => folded.includes(word));
      if (holds) all += 1;
      if (holds && found.has(row)) right += 1;
      if (!holds && found.has(row)) all += 1;
    }
  }
  return all === 0 ? 100 : (right / all) * 100;
}
