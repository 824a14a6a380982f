import type { RecordId } from '#shared/domain/record/record.ts';
import type { ReadDb } from '#core/storage/db.ts';
import { openBenchDesk } from '../benchStore.ts';
import { quantile, times, timeRow, type Section } from '../measure.ts';

/**
 * What is asked on every event (今日, the bar's counts), and what is asked when a record is opened: one
 * that hundreds of others link to. The reference is the plainest read of a hundred clocks.
 */
export const today: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const { db } = desk.desk.store;
  const id = mostLinked(db);
  const bareStatement = db.prepare(
    `SELECT * FROM record_clock WHERE state = 'running' ORDER BY due_at, record, clock LIMIT 100`,
  );
  const runs = options.runs * 20;
  const p95 = async (work: () => unknown): Promise<number> => quantile(await times(runs, work), 0.95);
  const reference = { what: '只读 100 条时限', value: await p95(() => bareStatement.all()) };
  return [
    timeRow('today', '今日 p95', await p95(() => desk.done('today.view', {})), 50, reference),
    timeRow('today', '顶栏和计数 p95', await p95(() => desk.done('status.view', {})), 50, reference),
    timeRow('today', '待我审批 p95', await p95(() => desk.done('review.inbox', {})), 50, reference),
    timeRow('today', '打开关联最多的事项 p95', await p95(() => desk.done('records.form', { id })), 100, reference),
    timeRow('today', '它的关联图 p95', await p95(() => desk.done('records.map', { id })), 100, reference),
  ];
};

function mostLinked(db: ReadDb): RecordId {
  const found = db
    .prepare<[], RecordId>('SELECT to_record FROM record_link GROUP BY to_record ORDER BY count(*) DESC LIMIT 1')
    .pluck()
    .get();
  if (found === undefined) throw new Error('The bench store has no links');
  return found;
}
