import { join } from 'node:path';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { openDatabase, write } from '#core/storage/db.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { findRecord } from '#core/storage/repositories/records.ts';
import { addRecord, noon, officer, openTestStore, policyContent } from '#test/support/storeFixture.ts';
import { median, quantile, timed, type Section } from '../measure.ts';
import { seededRandom, syntheticText } from '../syntheticText.ts';

/** One autosave of a 6,000-character text, durable, beside one bare durable INSERT of the same bytes. */
export const save: Section = async ({ scratch, runs, seed }) => {
  const random = seededRandom(seed);
  using store = openTestStore();
  const added = write(store.db, (db) => addRecord(db, '解读', '第一稿').id);
  if (!added.ok) throw new Error('The record was not added');
  const bareDb = openDatabase(join(scratch, 'bare.sqlite'));
  bareDb.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT');
  const insert = bareDb.prepare('INSERT INTO line (content) VALUES (?)');
  const file = openSync(join(scratch, 'fsync'), 'w');

  const ours: number[] = [];
  const bare: number[] = [];
  const sync: number[] = [];
  for (let run = 0; run < runs * 40; run += 1) {
    const text = syntheticText(random, 6_000);
    const content = policyContent('解读', text);
    ours.push(
      await timed(() =>
        write(store.db, (db) => {
          const found = findRecord(db, added.value);
          return addRevision(db, { record: added.value, after: found?.revision ?? null, content, author: officer, at: noon });
        }),
      ),
    );
    bare.push(await timed(() => insert.run(JSON.stringify(content))));
    sync.push(
      await timed(() => {
        writeSync(file, text);
        fsyncSync(file);
      }),
    );
  }
  closeSync(file);
  bareDb.close();
  const ratio = median(ours) / median(bare);
  const p99 = quantile(ours, 0.99);
  return [
    { section: 'save', what: '一次自动保存(6000 字,含建索引,落盘)', value: median(ours), unit: 'ms', reference: { what: '一条 INSERT 落盘', value: median(bare) }, goal: '≤ 1.5 ×', met: ratio <= 1.5 },
    { section: 'save', what: '自动保存 p99', value: p99, unit: 'ms', reference: { what: 'fsync 中位数', value: median(sync) }, goal: '≤ 50 ms(fsync ≤ 10 ms 时)', met: p99 <= 50 || median(sync) > 10 },
  ];
};
