import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { transitions, type ReviewState } from '#shared/domain/review/review.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { checkStore } from '#core/storage/checkStore.ts';
import { write, type WriteDb } from '#core/storage/db.ts';
import { countRecords, keyOf, pageOfRecords } from '#core/storage/repositories/recordList.ts';
import { findRecord } from '#core/storage/repositories/records.ts';
import { moveSubmission } from '#core/storage/repositories/submissions.ts';
import { addRecord, noon, officer, ruleDeps, openTestStore, policyContent } from '#test/support/storeFixture.ts';

const states: readonly ReviewState[] = ['draft', 'in-review', 'returned', 'approved'];

describe('a record is its chain of revisions', () => {
  test('a revision can neither be changed nor removed', () => {
    using store = openTestStore();
    write(store.db, (db) => addRecord(db, '标题', '内容'));

    expect(() => write(store.db, (db) => db.exec(`UPDATE revision SET content = '{}'`))).toThrow('only grows');
    expect(() => write(store.db, (db) => db.exec('DELETE FROM revision'))).toThrow('only grows');
  });

  test('the head is the newest revision and names its parent', () => {
    using store = openTestStore();
    const added = write(store.db, (db) => {
      const { id } = addRecord(db, '第一稿', '内容');
      const first = findRecord(db, id)!;
      addRevision(ruleDeps, db, {
        record: id,
        after: first.revision,
        content: policyContent('第二稿', '内容'),
        author: officer,
        at: noon,
      });
      return id;
    });
    const found = added.ok ? findRecord(store.db, added.value) : null;

    expect(found?.content.title).toBe('第二稿');
    expect(found?.revision.number).toBe(2);
    expect(checkStore(store)).toEqual([]);
  });
});

describe('the database allows exactly the transitions of the review table', () => {
  const allowed = new Set(transitions.flatMap(({ from, to }) => from.map((state) => `${state}→${to}`)));

  test.for(states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const)))(
    '%s → %s',
    ([from, to]) => {
      using store = openTestStore();
      const path: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
        draft: [],
        'in-review': ['in-review'],
        returned: ['in-review', 'returned'],
        approved: ['in-review', 'approved'],
      };
      const move = (db: WriteDb): void => {
        const { submission } = addRecord(db, '标题', '内容');
        for (const state of path[from]) moveSubmission(db, submission, state, 1, noon);
        moveSubmission(db, submission, to, 1, noon);
      };
      if (allowed.has(`${from}→${to}`)) expect(write(store.db, move).ok).toBe(true);
      else expect(() => write(store.db, move)).toThrow('not a transition');
    },
  );

  test('content is frozen while somebody is asked to sign it', () => {
    using store = openTestStore();
    const edit = (db: WriteDb): void => {
      const { id, submission } = addRecord(db, '标题', '内容');
      moveSubmission(db, submission, 'in-review', 1, noon);
      addRevision(ruleDeps, db, {
        record: id,
        after: findRecord(db, id)!.revision,
        content: policyContent('改', '改'),
        author: officer,
        at: noon,
      });
    };
    expect(() => write(store.db, edit)).toThrow('frozen');
  });
});

const all = { kinds: null, state: null, unit: null, overdueAt: null };

describe('lists', () => {
  test('page by key and count by filter', () => {
    using store = openTestStore();
    write(store.db, (db) => {
      for (let n = 0; n < 5; n += 1) addRecord(db, `通知${n}`, '内容', (noon + n) as typeof noon);
    });
    const filter = { ...all, kinds: ['policy'] };
    const first = pageOfRecords(store.db, filter, null, 2);
    const rest = pageOfRecords(store.db, filter, keyOf(filter, first.at(-1)!), 10);

    expect([...first, ...rest].map(({ title }) => title)).toEqual(['通知4', '通知3', '通知2', '通知1', '通知0']);
    expect(countRecords(store.db, filter)).toBe(5);
    expect(countRecords(store.db, { ...all, kinds: ['interpretation'] })).toBe(0);
  });

  test('follow a submission into its next state', () => {
    using store = openTestStore();
    write(store.db, (db) => moveSubmission(db, addRecord(db, '标题', '内容').submission, 'in-review', 1, noon));

    expect(pageOfRecords(store.db, { ...all, state: 'in-review' }, null, 10)).toHaveLength(1);
    expect(pageOfRecords(store.db, { ...all, state: 'draft' }, null, 10)).toHaveLength(0);
  });
});

describe('the store check catches planted damage', () => {
  test('a revision whose words no longer fit its digest', () => {
    using store = openTestStore();
    write(store.db, (db) => {
      addRecord(db, '标题', '内容');
      db.exec(
        `DROP TRIGGER revision_never_changes; UPDATE revision SET content = json_set(content, '$.title', '偷改')`,
      );
    });
    expect(checkStore(store)).toEqual([expect.stringContaining('与摘要不符')]);
  });

  test('a file that a row names and nobody has', () => {
    using store = openTestStore();
    const blob = store.blobs.put(new TextEncoder().encode('附件'));
    write(store.db, (db) => db.prepare('INSERT INTO blob VALUES (?, ?, ?)').run(blob.digest, blob.size, noon));
    expect(checkStore(store)).toEqual([]);
    rmSync(store.blobs.path(blob.digest));
    expect(checkStore(store)).toEqual([expect.stringContaining('不见了')]);
  });
});
