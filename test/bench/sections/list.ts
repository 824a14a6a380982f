import { deserialize, serialize } from 'node:v8';
import { createListRecords } from '#core/services/records/listRecords.ts';
import type { Deps } from '#core/services/deps.ts';
import { ok } from '#shared/lib/result.ts';
import { filledStore } from '../filledStore.ts';
import { quantile, residentMiB, timed, type Section } from '../measure.ts';

const pageSize = 50;
const pages = 400;

/** First rows, a filter, and a walk of 400 pages; with what structured clone costs on the way to the window. */
export const list: Section = async (options) => {
  using store = filledStore(options);
  const unlocked = { current: () => null, require: () => ok({} as never), open: () => undefined, close: () => undefined };
  // The list needs the store and a session only; the bench opens no keys.
  const call = createListRecords({ store, session: unlocked } as unknown as Deps);
  const carried = (input: Parameters<typeof call>[0]): ReturnType<typeof call> => deserialize(serialize(call(input))) as ReturnType<typeof call>;
  const bareStatement = store.db.prepare('SELECT * FROM record ORDER BY saved_at DESC, row DESC LIMIT 50');

  const first: number[] = [];
  const filtered: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < options.runs * 10; run += 1) {
    first.push(await timed(() => carried({ kind: null, state: null, after: null, limit: pageSize })));
    filtered.push(await timed(() => carried({ kind: 'policy', state: 'draft', after: null, limit: pageSize })));
    bare.push(await timed(() => bareStatement.all()));
  }
  const before = residentMiB();
  const paged: number[] = [];
  for (let after: string | null = null, page = 0; page < pages; page += 1) {
    let next: string | null = null;
    const from = after;
    paged.push(
      await timed(() => {
        const answer = carried({ kind: null, state: null, after: from, limit: pageSize });
        next = answer.ok ? answer.value.next : null;
      }),
    );
    if (next === null) break;
    after = next;
  }
  const grown = residentMiB() - before;
  const p95 = quantile(first, 0.95);
  const reference = { what: '只有 SQL', value: quantile(bare, 0.95) };
  return [
    { section: 'list', what: `首屏 p95,${options.records} 条`, value: p95, unit: 'ms', reference, goal: '≤ 100 ms', met: p95 <= 100 },
    { section: 'list', what: '按类别和状态筛选 p95', value: quantile(filtered, 0.95), unit: 'ms', reference, goal: '≤ 100 ms', met: quantile(filtered, 0.95) <= 100 },
    { section: 'list', what: `翻 ${paged.length} 页,每页 p95`, value: quantile(paged, 0.95), unit: 'ms', reference, goal: '≤ 100 ms', met: quantile(paged, 0.95) <= 100 },
    { section: 'list', what: '翻页后内存增加', value: grown, unit: 'MiB', reference: null, goal: '≤ 50 MiB', met: grown <= 50 },
  ];
};
