import { describe, expect, test } from 'vitest';
import { openDatabase } from '#core/storage/db.ts';

const filled = () => {
  const db = openDatabase(':memory:');
  db.exec(
    `CREATE TABLE line (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT; INSERT INTO line VALUES (1, '甲'), (2, '乙')`,
  );
  return db;
};

describe('statements of a connection', () => {
  test('are compiled once for each text', () => {
    const db = filled();
    expect(db.prepare('SELECT word FROM line')).toBe(db.prepare('SELECT word FROM line'));
    expect(db.prepare('SELECT word FROM line')).not.toBe(db.prepare('SELECT id FROM line'));
    db.close();
  });

  test('answer whole rows to one and single values to another who asked for the same text', () => {
    const db = filled();
    const text = 'SELECT word FROM line ORDER BY id';
    const whole = db.prepare(text);
    const single = db.prepare(text).pluck();
    expect(whole.all()).toEqual([{ word: '甲' }, { word: '乙' }]);
    expect(single.all()).toEqual(['甲', '乙']);
    expect(db.prepare(text).get()).toEqual({ word: '甲' });
    expect(db.prepare(text).pluck().get()).toBe('甲');
    db.close();
  });

  test('see what a changed schema has brought', () => {
    const db = filled();
    const all = db.prepare('SELECT * FROM line WHERE id = ?');
    expect(all.get(1)).toEqual({ id: 1, word: '甲' });
    db.exec(`ALTER TABLE line ADD COLUMN note TEXT NOT NULL DEFAULT ''`);
    expect(db.prepare('SELECT * FROM line WHERE id = ?').get(1)).toEqual({ id: 1, word: '甲', note: '' });
    db.close();
  });

  test('go on working when more texts than are kept have been asked for', () => {
    const db = filled();
    const first = db.prepare('SELECT count(*) FROM line').pluck();
    for (let n = 0; n < 1_000; n += 1) db.prepare(`SELECT ${n}`).get();
    expect(first.get()).toBe(2);
    expect(db.prepare('SELECT count(*) FROM line').pluck().get()).toBe(2);
    db.close();
  });
});
