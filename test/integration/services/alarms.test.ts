/** Alarms over a real store: what is told, when, and only once, through sleep, restart and a full disk. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Events } from '#shared/contract/contract.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { loadRules } from '#core/loadRules.ts';
import { openDevice } from '#core/openDevice.ts';
import { createAlarms, type Alarms } from '#core/services/clock/alarms.ts';
import { createRuleBook } from '#core/services/rules/ruleBook.ts';
import { createSession } from '#core/services/session/session.ts';
import { write } from '#core/storage/db.ts';
import { replaceClocks } from '#core/storage/repositories/recordClocks.ts';
import { noKeyCustody, systemRandom } from '#core/systemPorts.ts';
import { addRecord, officer, openTestStore } from '#test/support/storeFixture.ts';
import { bindingOf, factsOf, moment } from '../../unit/domain/clock/facts.ts';

type Rang = Events['clock.rang'];
const halfMinute = 30_000;

/** A room with a clock that is set by hand; only Node's timers run by hand too. */
async function openRoom() {
  const store = openTestStore();
  const set = { at: moment('2026-11-16T08:00:00+08:00') };
  const clock = { now: () => set.at };
  const shipped = await loadRules(fileURLToPath(new URL('../../../resources', import.meta.url)));
  const rules = createRuleBook(store.db, shipped, clock);
  const device = await openDevice(store, systemRandom, noKeyCustody);
  const session = createSession();
  session.open({ person: { id: officer, name: '王晓', roles: ['officer'], kid: 'k' }, key: device.key });
  const rang: Rang[] = [];
  const reported: unknown[] = [];
  const open = (): Alarms => {
    const made = createAlarms(
      {
        store,
        clock,
        rules,
        session,
        announce: (event, fact) => {
          if (event === 'clock.rang') rang.push(fact as Rang);
        },
      },
      (thrown) => reported.push(thrown),
    );
    made.wake();
    vi.advanceTimersByTime(0);
    return made;
  };
  let alarms = open();
  return {
    store,
    session,
    reported,
    /** What rang since the last time somebody asked. */
    heard: () => rang.splice(0).map(({ name, due, stage, title }) => ({ name, due, stage, title })),
    /** A saved record with one running clock. */
    start: (title: string, id: string, from: string, savedAt = set.at) => {
      const rule = rules.pack.clocks.find((candidate) => candidate.id === id);
      if (!rule) throw new Error(`No clock ${id}`);
      return write(store.db, (db) => {
        const { id: record } = addRecord(db, title, '正文', savedAt);
        run(db, record, rule, from);
        return record;
      });
    },
    change: (record: RecordId, id: string, from: string) => {
      const rule = rules.pack.clocks.find((candidate) => candidate.id === id);
      if (rule) write(store.db, (db) => run(db, record, rule, from));
    },
    /** The machine runs until then: every timer fires. */
    until: (at: string) => {
      const end = moment(at);
      while (set.at < end) {
        const step = Math.min(halfMinute, end - set.at);
        set.at = (set.at + step) as Instant;
        vi.advanceTimersByTime(step);
      }
    },
    /** The machine sleeps until then: time passes and no timer fires; then half a minute goes by. */
    sleep: (at: string) => {
      set.at = moment(at);
      vi.advanceTimersByTime(halfMinute);
    },
    restart: () => {
      alarms.stop();
      alarms = open();
    },
    stop: () => alarms.stop(),
    [Symbol.dispose]: () => {
      alarms.stop();
      device.key.close();
      store[Symbol.dispose]();
    },
  };

  function run(db: Parameters<typeof replaceClocks>[0], record: RecordId, rule: ClockRule, from: string): void {
    const facts = factsOf({ values: { start: from } });
    replaceClocks(db, record, clocksOf([bindingOf(rule.id)], [rule], facts, rules.calendar, set.at));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const stages = (heard: readonly { readonly stage: string }[]): readonly string[] => heard.map(({ stage }) => stage);

test('a clock of days speaks up at nine with so many working days left, at nine on its last day, and when it is over', async () => {
  using room = await openRoom();
  // 20 working days from Monday 26 October: Monday 23 November. Three are left on Wednesday the 18th.
  expect(room.start('督查发现的问题', 'T01', '2026-10-26').ok).toBe(true);
  room.until('2026-11-18T08:59:59+08:00');
  expect(room.heard()).toEqual([]);
  room.until('2026-11-18T09:00:01+08:00');
  expect(room.heard()).toEqual([
    { title: '督查发现的问题', name: '形成或者变更后20个工作日内公开', due: '2026-11-23', stage: 'before' },
  ]);
  room.until('2026-11-23T08:59:00+08:00');
  expect(room.heard()).toEqual([]);
  room.until('2026-11-23T09:01:00+08:00');
  expect(stages(room.heard())).toEqual(['before']);
  room.until('2026-11-23T23:59:59+08:00');
  expect(room.heard()).toEqual([]);
  room.until('2026-11-24T00:01:00+08:00');
  expect(stages(room.heard())).toEqual(['due']);
  room.until('2026-11-25T00:00:00+08:00');
  expect(room.heard()).toEqual([]);
});

test('a clock of hours speaks up half way, an hour and a quarter before, and at the moment', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  const told: string[] = [];
  for (const at of ['10:29:59', '10:30:01', '11:59:59', '12:00:01', '12:44:59', '12:45:01', '12:59:59', '13:00:01']) {
    room.until(`2026-11-16T${at}+08:00`);
    told.push(...room.heard().map(({ stage, due }) => `${at} ${stage} ${due}`));
  }
  expect(told).toEqual([
    '10:30:01 before 2026-11-16T13:00:00+08:00',
    '12:00:01 before 2026-11-16T13:00:00+08:00',
    '12:45:01 before 2026-11-16T13:00:00+08:00',
    '13:00:01 due 2026-11-16T13:00:00+08:00',
  ]);
});

test('after sleep it tells the last thing it missed, once', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.sleep('2026-11-16T12:50:00+08:00');
  expect(stages(room.heard())).toEqual(['before']);
  room.sleep('2026-11-16T20:00:00+08:00');
  expect(stages(room.heard())).toEqual(['due']);
  room.until('2026-11-16T20:10:00+08:00');
  expect(room.heard()).toEqual([]);
});

test('after a restart nothing is told twice, and what passed meanwhile is told', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.until('2026-11-16T10:31:00+08:00');
  expect(stages(room.heard())).toEqual(['before']);
  room.restart();
  expect(room.heard()).toEqual([]);
  room.stop();
  room.sleep('2026-11-16T13:30:00+08:00');
  expect(room.heard()).toEqual([]);
  room.restart();
  expect(stages(room.heard())).toEqual(['due']);
});

test('what had passed when the record was saved is not told: whoever saved it saw it', async () => {
  using room = await openRoom();
  room.start('早已逾期', 'T01', '2026-09-01');
  room.start('今天到期，九点以后才填', 'T03', '2026-11-05', moment('2026-11-16T09:30:00+08:00'));
  room.until('2026-11-16T12:00:00+08:00');
  expect(room.heard()).toEqual([]);
  room.until('2026-11-17T00:01:00+08:00');
  expect(room.heard().map(({ title, stage }) => [title, stage])).toEqual([['今天到期，九点以后才填', 'due']]);
});

test('what is over for more than two weeks is in the list and no longer told', async () => {
  using room = await openRoom();
  room.start('旧件', 'T03', '2026-11-05');
  room.stop();
  room.sleep('2026-12-07T09:00:00+08:00');
  room.restart();
  expect(room.heard()).toEqual([]);
});

test('another end is told anew', async () => {
  using room = await openRoom();
  const made = room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.until('2026-11-16T12:01:00+08:00');
  expect(room.heard()).toHaveLength(2);
  if (made.ok) room.change(made.value, 'T13', '2026-11-16T11:30:00+08:00');
  room.until('2026-11-16T13:10:00+08:00');
  expect(room.heard()).toEqual([]);
  room.until('2026-11-16T14:01:00+08:00');
  expect(room.heard()).toMatchObject([{ due: '2026-11-16T16:30:00+08:00', stage: 'before' }]);
});

test('a clock saved while the alarms wait is seen within half a minute', async () => {
  using room = await openRoom();
  room.until('2026-11-16T12:59:00+08:00');
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.until('2026-11-16T13:00:30+08:00');
  expect(stages(room.heard())).toEqual(['due']);
});

test('the title stays inside while nobody is unlocked', async () => {
  using room = await openRoom();
  room.start('张某某的申请', 'T13', '2026-11-16T08:00:00+08:00');
  room.session.close();
  room.until('2026-11-16T10:31:00+08:00');
  expect(room.heard()).toMatchObject([{ title: '', name: '特别重大、重大突发事件5小时内发布权威信息' }]);
});

test('a disk that takes nothing neither silences an alarm nor repeats it', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.store.db.pragma('query_only = ON');
  room.until('2026-11-16T10:40:00+08:00');
  expect(stages(room.heard())).toEqual(['before']);
  expect(room.reported).toEqual([]);
  room.store.db.pragma('query_only = OFF');
});

test('a clock set back does not tell again what was told', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.until('2026-11-16T10:31:00+08:00');
  expect(room.heard()).toHaveLength(1);
  room.sleep('2026-11-16T10:00:00+08:00');
  room.until('2026-11-16T10:40:00+08:00');
  expect(room.heard()).toEqual([]);
});

test('stopped, it is silent', async () => {
  using room = await openRoom();
  room.start('某处火情', 'T13', '2026-11-16T08:00:00+08:00');
  room.stop();
  room.until('2026-11-16T13:10:00+08:00');
  expect(room.heard()).toEqual([]);
});
