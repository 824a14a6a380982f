import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '#shared/domain/indicators/mark.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { endOfDay } from '#shared/lib/shanghaiTime.ts';
import { write, type WriteDb } from '#core/storage/db.ts';
import { overdueCounts, overdueRecords } from '#core/storage/repositories/ledgerClocks.ts';
import { countsOf, partsOf, sumsBefore, unitsMarked } from '#core/storage/repositories/ledgerCounts.ts';
import { recordsWithMarks, replaceMarks } from '#core/storage/repositories/ledgerMarks.ts';
import type { LedgerScope } from '#core/storage/repositories/ledgerScope.ts';
import { addRecord, openTestStore } from '#test/support/storeFixture.ts';

const day = (text: string): CivilDate => text as CivilDate;
const all = (from: string, to: string, other: Partial<LedgerScope> = {}): LedgerScope => ({
  from: day(from),
  to: day(to),
  unit: null,
  kinds: [],
  ...other,
});
const measures = ['published', 'clock.T01.kept', 'request.received.natural'];
const units = ['', '综合科', '法规科'];

const someMark: fc.Arbitrary<Mark> = fc.record({
  measure: fc.constantFrom(...measures),
  on: fc.integer({ min: 0, max: 800 }).map((days) => addDays(day('2025-01-15'), days)),
  amount: fc.integer({ min: 0, max: 50 }),
});
const someMarks = fc.uniqueArray(someMark, { maxLength: 8, selector: ({ measure, on }) => `${measure} ${on}` });
/** What happens to a few records, one after another: their marks are put in place anew, under this unit. */
const someHistory = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...units), someMarks), {
  maxLength: 25,
});
const somePeriod = fc
  .tuple(fc.integer({ min: -40, max: 840 }), fc.integer({ min: 0, max: 500 }))
  .map(([start, length]) => ({
    from: addDays(day('2025-01-15'), start),
    to: addDays(day('2025-01-15'), start + length),
  }));

type Kept = Map<RecordId, { readonly unit: string; readonly marks: readonly Mark[] }>;

/** The sums by walking every mark, beside the ones the triggers kept. */
function sumsOf(kept: Kept, { from, to, unit }: LedgerScope): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of kept.values()) {
    if (unit !== null && one.unit !== unit) continue;
    for (const { measure, on, amount } of one.marks) {
      if (on >= from && on <= to)
        sums[`${measure} ${on.slice(0, 7)}`] = (sums[`${measure} ${on.slice(0, 7)}`] ?? 0) + amount;
    }
  }
  return sums;
}

const asRecord = (counts: ReturnType<typeof countsOf>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { measure, month, amount } of counts)
    sums[`${measure} ${month}`] = (sums[`${measure} ${month}`] ?? 0) + amount;
  return sums;
};

function live(
  history: typeof someHistory extends fc.Arbitrary<infer T> ? T : never,
  spoil: (db: WriteDb) => void,
  period: { from: CivilDate; to: CivilDate },
  unit: string | null,
) {
  using store = openTestStore();
  const kept: Kept = new Map();
  write(store.db, (db) => {
    const ids = Array.from({ length: 4 }, (_, at) => addRecord(db, `记录${at}`, '').id);
    spoil(db);
    for (const [at, unitOf, marks] of history) {
      const id = ids[at];
      if (id === undefined) continue;
      replaceMarks(db, id, unitOf, 'policy', marks);
      kept.set(id, { unit: unitOf, marks });
    }
  });
  const scope = { ...period, unit, kinds: [] };
  return { expected: sumsOf(kept, scope), found: asRecord(countsOf(store.db, scope)) };
}

describe('sums kept by triggers', () => {
  test('are what a walk over every mark gives, for any history and any period', () => {
    fc.assert(
      fc.property(someHistory, somePeriod, fc.constantFrom(null, ...units), (history, period, unit) => {
        const { expected, found } = live(history, () => undefined, period, unit);
        expect(found).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('a trigger that forgets is caught', () => {
    const forget = (db: WriteDb): void => void db.exec('DROP TRIGGER ledger_mark_uncounts');
    const caught = fc.check(
      fc.property(someHistory, somePeriod, (history, period) => {
        const { expected, found } = live(history, forget, period, null);
        expect(found).toEqual(expected);
      }),
      // A smaller history says nothing more, and every try opens a store.
      { numRuns: 40, endOnFailure: true },
    );
    expect(caught.failed).toBe(true);
  });
});

test('a period is its whole months and the days at its edges, nothing twice and nothing left out', () => {
  fc.assert(
    fc.property(somePeriod, ({ from, to }) => {
      const { whole, edges } = partsOf(from, to);
      const days: string[] = [];
      for (let at = from; at <= to; at = addDays(at, 1)) {
        const inWhole = whole !== null && at.slice(0, 7) >= whole.from && at.slice(0, 7) <= whole.to;
        const inEdges = edges.filter((edge) => at >= edge.from && at <= edge.to).length;
        if (Number(inWhole) + inEdges !== 1) days.push(at);
      }
      expect(days).toEqual([]);
    }),
  );
  expect(partsOf(day('2026-02-02'), day('2026-02-01'))).toEqual({ whole: null, edges: [] });
});

test('marks that have not changed are not written again', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    const { id } = addRecord(db, '一', '');
    const marks = [{ measure: 'published', on: day('2026-03-01'), amount: 1 }];
    expect(replaceMarks(db, id, '综合科', 'policy', marks)).toBe(true);
    const before = db.prepare('SELECT total_changes()').pluck().get();
    expect(replaceMarks(db, id, '综合科', 'policy', marks)).toBe(false);
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before);
    expect(() => db.exec('UPDATE ledger_mark SET amount = 2')).toThrow('not changed');
    expect(unitsMarked(db, day('2026-01-01'), day('2026-12-31'))).toEqual(['综合科']);
    expect(replaceMarks(db, id, '法规科', 'policy', marks)).toBe(true);
    expect(unitsMarked(db, day('2026-01-01'), day('2026-12-31'))).toEqual(['法规科']);
  });
});

test('records behind a figure come page by page, each once, narrowed by unit and kind', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    const ids = Array.from({ length: 5 }, (_, at) => addRecord(db, `记录${at}`, '').id);
    for (const [at, id] of ids.entries()) {
      replaceMarks(db, id, at < 4 ? '综合科' : '法规科', at === 0 ? 'penalty' : 'policy', [
        { measure: 'review.returned', on: day('2026-03-01'), amount: 1 },
        { measure: 'review.returned', on: day('2026-04-01'), amount: 1 },
        { measure: 'review.submitted', on: day('2026-03-01'), amount: 1 },
      ]);
    }
    const latestFirst = [...ids].reverse();
    const page = (scope: LedgerScope, after: RecordId | null) =>
      recordsWithMarks(db, ['review.returned', 'review.submitted'], scope, after, 2);
    const year = all('2026-01-01', '2026-12-31');
    const first = page(year, null);
    const second = page(year, first.at(-1) ?? null);
    const third = page(year, second.at(-1) ?? null);
    expect([...first, ...second, ...third]).toEqual(latestFirst);
    expect(page({ ...year, unit: '法规科' }, null)).toEqual([latestFirst[0]]);
    expect(page({ ...year, kinds: ['penalty'] }, null)).toEqual([latestFirst[4]]);
    expect(page(all('2025-01-01', '2025-12-31'), null)).toEqual([]);
  });
});

test('what came before a year is summed over all of the time before it', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    const marks = ['2024-05-01', '2025-12-31', '2026-01-01'].map((on) => ({
      measure: 'request.received.natural',
      on: day(on),
      amount: 1,
    }));
    replaceMarks(db, addRecord(db, '一', '').id, '', 'request', marks);
    expect(sumsBefore(db, day('2026-01-01'))).toEqual(new Map([['request.received.natural', 2]]));
  });
});

test('a running clock is overdue after the last moment of its day, not on it', () => {
  using store = openTestStore();
  write(store.db, (db) => {
    const { id } = addRecord(db, '一', '');
    db.prepare(
      `INSERT INTO record_clock (record, clock, state, started, due, due_at, provisional) VALUES (?, 'T01', 'running', '2026-03-01', '2026-03-27', ?, 0)`,
    ).run(id, endOfDay(day('2026-03-27')));
    const year = all('2026-01-01', '2026-12-31');
    const onTheDay = endOfDay(day('2026-03-27'));
    const dayAfter = (onTheDay + 1) as Instant;
    expect(overdueCounts(db, year, onTheDay)).toEqual([]);
    expect(overdueCounts(db, year, dayAfter)).toEqual([{ clock: 'T01', kind: 'policy', month: '2026-03', records: 1 }]);
    expect(overdueRecords(db, ['T01'], year, dayAfter, null, 10)).toEqual([id]);
    expect(overdueRecords(db, ['T02'], year, dayAfter, null, 10)).toEqual([]);
    expect(overdueCounts(db, all('2026-04-01', '2026-12-31'), dayAfter)).toEqual([]);
  });
});
