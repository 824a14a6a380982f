import { setImmediate as breathe } from 'node:timers/promises';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { openBenchDesk } from '../benchStore.ts';
import { median, quantile, timeRow, type BenchRow, type Section } from '../measure.ts';
import { newestDraft } from './list.ts';

const notice = '国办发明电〔2026〕99号';
const days = (
  name: string,
  from: string,
  to: string,
): { readonly name: string; readonly from: string; readonly to: string } => ({
  name,
  from,
  to,
});

/**
 * A calendar that moves what was reckoned by weekday alone, and one that makes everything be worked out
 * anew behind: how long, and how long somebody waits who goes on writing meanwhile. The reference is the
 * same autosave while nothing else happens.
 */
export const clocks: Section = async (options) => {
  await using desk = await openBenchDesk(options);
  const quiet = await savesWhile(desk, null, options.runs * 20);
  const reference = { what: '平时的自动保存', value: median(quiet) };
  const provisional = desk.desk.store.db
    .prepare<[], number>('SELECT count(DISTINCT record) FROM record_clock WHERE provisional = 1')
    .pluck()
    .get();

  const began = performance.now();
  const off27 = [days('元旦', '2027-01-01', '2027-01-03'), days('春节', '2027-02-05', '2027-02-11')];
  const coming = desk
    .done('calendar.add', { year: 2027, doc: notice, off: off27, makeUp: ['2027-02-14'] })
    .then(({ moved }) => ({ moved, took: performance.now() - began }));
  const between = await savesWhile(desk, coming, Infinity);
  const { moved, took } = await coming;

  // A year that was known says something else: everything, behind what people do.
  const off26 = [days('元旦', '2026-01-01', '2026-01-03'), days('春节', '2026-02-15', '2026-02-23')];
  await desk.done('calendar.add', { year: 2026, doc: notice, off: off26, makeUp: ['2026-02-14', '2026-02-28'] });
  const behind = await savesWhile(desk, null, options.runs * 40);

  const seconds: BenchRow = {
    section: 'clocks',
    what: `来了新年历，暂算的 ${provisional ?? 0} 条重算（${moved ?? 0} 条变动）`,
    value: took / 1000,
    unit: 's',
    reference: null,
    goal: '≤ 30 s',
    met: took <= 30_000,
  };
  return [
    seconds,
    timeRow('clocks', `其间 ${between.length} 次自动保存 p99`, quantile(between, 0.99), 100, reference),
    timeRow('clocks', '其中最久的一次', Math.max(...between), 100, reference),
    timeRow('clocks', `全部在后台重算时 ${behind.length} 次自动保存 p99`, quantile(behind, 0.99), 100, reference),
  ];
};

/** Times of autosaves, one after the other with the event loop between them, until something is done or that many. */
async function savesWhile(desk: TestDesk, until: Promise<unknown> | null, most: number): Promise<readonly number[]> {
  const ended = new AbortController();
  void until?.then(() => ended.abort());
  const { id } = await newestDraft(desk);
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, docNumber, issuer, date, fields } = content;
  const taken: number[] = [];
  for (let base = revision.number; !ended.signal.aborted && taken.length < most; base += 1) {
    const edit = { attribute, title: `自动保存第${base}次`, docNumber, issuer, date, fields };
    const began = performance.now();
    // Whoever types is not in the middle of the core's turn: their call waits for what runs.
    await breathe();
    await desk.done('records.save', { id, base, content: edit });
    taken.push(performance.now() - began);
  }
  return taken;
}
