import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { write } from '#core/storage/db.ts';
import {
  countRecords,
  keyOf,
  pageOfRecords,
  type ListedRecord,
  type ListFilter,
} from '#core/storage/repositories/recordList.ts';
import { findRecord, insertRecord, lastSavedAt } from '#core/storage/repositories/records.ts';
import { insertSubmission } from '#core/storage/repositories/submissions.ts';
import type { Store } from '#core/storage/openStore.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { addRecord, noon, officer, openTestStore, policyContent, ruleDeps } from '#test/support/storeFixture.ts';

interface Planted {
  readonly kind: string;
  readonly unit: string | null;
  readonly state: ReviewState;
  readonly dueAt: number | null;
  readonly listedAt: number;
}

const kinds = ['permit', 'penalty', 'policy', 'policy-question'];
const units = ['甲科', '乙科'];
const planted: fc.Arbitrary<Planted> = fc.record({
  kind: fc.constantFrom(...kinds),
  unit: fc.option(fc.constantFrom(...units)),
  state: fc.constantFrom('draft', 'in-review', 'returned', 'approved'),
  dueAt: fc.option(fc.integer({ min: 1, max: 6 })),
  listedAt: fc.integer({ min: 1, max: 6 }),
});
const filters: fc.Arbitrary<ListFilter> = fc.record({
  kinds: fc.option(fc.subarray([...kinds, 'unheard-of'])),
  state: fc.option(fc.constantFrom<ReviewState>('draft', 'returned', 'approved')),
  unit: fc.option(fc.constantFrom(...units)),
  overdueAt: fc.option(fc.integer({ min: 1, max: 7 })),
});

/** Rows as a store would hold them, put there bare: what is asked is how they are found. */
function plant(store: Store, rows: readonly Planted[]): void {
  write(store.db, (db) => {
    db.exec('DELETE FROM record; DELETE FROM submission');
    for (const [index, { kind, unit, state, dueAt, listedAt }] of rows.entries()) {
      const submission = systemRandom.uuid() as SubmissionId;
      insertSubmission(db, submission, noon);
      insertRecord(db, systemRandom.uuid() as RecordId, submission, kind, noon);
      db.prepare(
        'UPDATE record SET title = ?, unit = ?, state = ?, due_at = ?, listed_at = ? WHERE submission = ?',
      ).run(`${index}`, unit, state, dueAt, listedAt, submission);
    }
  });
}

const passes = (row: Planted, { kinds: wanted, state, unit, overdueAt }: ListFilter): boolean =>
  (wanted === null || wanted.includes(row.kind)) &&
  (state === null || row.state === state) &&
  (unit === null || row.unit === unit) &&
  (overdueAt === null || (row.dueAt !== null && row.dueAt < overdueAt));

test('every filter finds the records that pass it, in order, whatever the size of the pages', () => {
  using store = openTestStore();
  fc.assert(
    fc.property(fc.array(planted, { maxLength: 25 }), filters, fc.integer({ min: 1, max: 7 }), (rows, filter, size) => {
      plant(store, rows);
      const found: ListedRecord[] = [];
      for (let after: ListedRecord | undefined, more = true; more; after = found.at(-1)) {
        const page = pageOfRecords(store.db, filter, after ? keyOf(filter, after) : null, size);
        found.push(...page);
        more = page.length === size;
      }
      const expected = [...rows.entries()]
        .filter(([, row]) => passes(row, filter))
        .sort(([i, a], [j, b]) =>
          filter.overdueAt === null ? b.listedAt - a.listedAt || j - i : (a.dueAt ?? 0) - (b.dueAt ?? 0) || i - j,
        )
        .map(([index]) => `${index}`);
      expect(found.map(({ title }) => title)).toEqual(expected);
      expect(countRecords(store.db, filter)).toBe(expected.length);
    }),
    { numRuns: 150 },
  );
});

test('who was saved last is on top, and saving what is on top moves nothing', () => {
  using store = openTestStore();
  const ids = ['甲', '乙', '丙'].map((title) => {
    const made = write(store.db, (db) => addRecord(db, title, '内容', noon));
    if (!made.ok) throw new Error(made.error.why);
    return made.value.id;
  });
  const all = { kinds: null, state: null, unit: null, overdueAt: null };
  fc.assert(
    fc.property(fc.array(fc.nat({ max: ids.length - 1 }), { minLength: 1, maxLength: 12 }), (saves) => {
      for (const which of saves) {
        const id = ids[which]!;
        const [top] = pageOfRecords(store.db, all, null, 1);
        const at = (lastSavedAt(store.db)! + 1) as Instant;
        write(store.db, (db) =>
          addRevision(ruleDeps, db, {
            record: id,
            after: findRecord(db, id)!.revision,
            content: policyContent(`${which}`, `${at}`),
            author: officer,
            at,
          }),
        );
        const listed = pageOfRecords(store.db, all, null, 9);
        expect(listed[0]).toMatchObject({ id, savedAt: at });
        expect(listed[0]?.listedAt).toBe(top?.id === id ? top.listedAt : at);
        expect(lastSavedAt(store.db)).toBe(at);
        expect(listed.map(({ savedAt }) => savedAt)).toEqual(
          listed.map(({ savedAt }) => savedAt).sort((a, b) => b - a),
        );
      }
    }),
    { numRuns: 20 },
  );
});
