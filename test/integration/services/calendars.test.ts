import { expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { calendar2027, calendarJws, openRulesBench, type RulesBench } from './rulesBench.ts';

const bring = ({ desk, root }: RulesBench, content = calendar2027()) =>
  desk.call('calendar.import', { jws: calendarJws(root, content) });
const year = async ({ desk }: RulesBench, wanted: number) =>
  (await desk.done('rules.state', {})).calendar.years.find(({ year: one }) => one === wanted);
const typed = {
  year: 2027,
  doc: '国办发明电〔2026〕99号',
  off: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
  makeUp: ['2027-02-14'],
};

/** A record whose 20 working days run far into 2027, past the Spring Festival. */
async function runningInto2027({ desk }: RulesBench): Promise<RecordId> {
  const { id } = await desk.done('records.create', { kind: 'inspection', from: null });
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, docNumber, issuer, date } = content;
  await desk.done('records.save', {
    id,
    base: revision.number,
    content: { attribute, title: '督查', docNumber, issuer, date, fields: { formedOn: '2027-01-20' } },
  });
  return id;
}
const dueOf = async ({ desk }: RulesBench, id: RecordId) =>
  (await desk.done('records.form', { id })).clocks.find(({ clock }) => clock === 'T01');

const listedDue = async ({ desk }: RulesBench, id: RecordId) => {
  const { rows } = await desk.done('records.list', {
    kinds: null,
    overdue: false,
    unit: null,
    state: null,
    after: null,
    limit: 50,
  });
  return rows.find((row) => row.id === id)?.dueAt;
};

const january = parseInstant('2027-01-21T09:00:00+08:00')!;

test('a signed calendar moves what was reckoned by weekday alone, at once and after a restart', async () => {
  await using bench = await openRulesBench({ at: january });
  const id = await runningInto2027(bench);
  const before = await dueOf(bench, id);
  expect(before).toMatchObject({ provisional: true, due: '2027-02-17' });

  expect(await bring(bench)).toEqual({ ok: true, value: { years: [2027], moved: 1 } });
  expect(await dueOf(bench, id)).toMatchObject({ provisional: false, due: '2027-02-23' });
  expect(await year(bench, 2027)).toEqual({
    year: 2027,
    doc: '国办发明电〔2026〕99号',
    source: 'https://www.gov.cn/',
    origin: 'signed',
  });
  await bench.desk.reopen();
  expect(await year(bench, 2027)).toMatchObject({ origin: 'signed' });
});

test('a year typed by hand counts, names who typed it, and gives way to a signed one', async () => {
  await using bench = await openRulesBench({ at: january });
  const id = await runningInto2027(bench);
  expect(await bench.desk.call('calendar.add', typed)).toEqual({ ok: true, value: { moved: 1 } });
  expect(await dueOf(bench, id)).toMatchObject({ provisional: false });
  expect(await year(bench, 2027)).toMatchObject({ origin: 'by-hand', source: '王晓手工录入', doc: typed.doc });

  // Typed again, the last one counts: a slip of the pen can be mended.
  const mended = { ...typed, makeUp: [] };
  const version = async () => (await bench.desk.done('rules.state', {})).calendar.version;
  const before = await version();
  expect(await bench.desk.call('calendar.add', mended)).toEqual({ ok: true, value: { moved: null } });
  expect(await dueOf(bench, id)).toMatchObject({ due: '2027-02-24' });
  // Otherwise lists would go on showing what the first one said.
  expect(await version()).not.toBe(before);
  await expect.poll(() => listedDue(bench, id)).toBe(parseInstant('2027-02-25T00:00:00+08:00')! - 1);
  expect((await bring(bench)).ok).toBe(true);
  expect(await year(bench, 2027)).toMatchObject({ origin: 'signed' });
});

test('a year of the shipped calendar can be replaced when the State Council changes it', async () => {
  await using bench = await openRulesBench();
  const changed = { ...typed, year: 2026, off: [{ name: '春节', from: '2026-02-15', to: '2026-02-27' }], makeUp: [] };
  expect((await bench.desk.call('calendar.add', changed)).ok).toBe(true);
  expect(await year(bench, 2026)).toMatchObject({ origin: 'by-hand' });
  expect(await year(bench, 2025)).toMatchObject({ origin: 'built-in' });
});

test('a lower or equal version of a year is refused; another year may start anew', async () => {
  await using bench = await openRulesBench();
  await bring(bench);
  expect(await bring(bench)).toMatchObject({ error: { type: 'rules/not-newer', held: '2027.1', offered: '2027.1' } });
  expect((await bring(bench, calendar2027({ version: '2027.2' }))).ok).toBe(true);
  const next = { 2028: { doc: null, source: '', off: ['2028-01-01..2028-01-03 元旦'], makeUp: [] } };
  expect((await bring(bench, { version: '1', years: next })).ok).toBe(true);
});

test.for([
  [{ version: 'x.1' }, 'version'],
  [{ years: {} }, 'years'],
  [{ years: { 2027: { doc: null, source: '', off: ['2027-01-01 '], makeUp: [] } } }, 'years.2027'],
])('a calendar that is not one is refused at its place: %j', async ([changes, at]) => {
  await using bench = await openRulesBench();
  expect(await bring(bench, calendar2027(changes as JsonObject))).toEqual({
    ok: false,
    error: { type: 'calendar/bad-data', at },
  });
});

test('days that contradict each other are all named, signed or typed', async () => {
  await using bench = await openRulesBench();
  const mistakes = [
    { type: 'calendar/off-and-work', year: 2027, date: '2027-02-06', name: '春节' },
    { type: 'calendar/make-up-on-weekday', year: 2027, date: '2027-02-15' },
  ];
  const wrong = ['2027-02-06', '2027-02-15'];
  expect(await bench.desk.call('calendar.add', { ...typed, makeUp: wrong })).toEqual({
    ok: false,
    error: { type: 'calendar/mistakes', mistakes },
  });
  const off = ['2027-02-05..2027-02-11 春节'];
  const inside = { 2027: { doc: null, source: '', off, makeUp: wrong } };
  expect(await bring(bench, calendar2027({ years: inside }))).toEqual({
    ok: false,
    error: { type: 'calendar/mistakes', mistakes },
  });
  expect(await year(bench, 2027)).toBeUndefined();
});

test('a rule pack’s root can not sign a calendar unless it counts for that', async () => {
  await using bench = await openRulesBench();
  bench.trust(bench.root, ['rulepack']);
  expect(await bring(bench)).toMatchObject({ error: { type: 'rules/not-signed' } });
});

test('a locked desk takes no calendar', async () => {
  await using bench = await openRulesBench();
  await bench.desk.done('session.lock', {});
  expect(await bring(bench)).toMatchObject({ error: { type: 'session/locked' } });
  expect(await bench.desk.call('calendar.add', typed)).toMatchObject({ error: { type: 'session/locked' } });
});
