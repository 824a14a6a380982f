import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openDatabase, type ReadDb } from '#core/storage/db.ts';
import { DatabaseFromFuture, migrate, versionOf } from '#core/storage/migrate.ts';
import { migrations } from '#core/storage/migrations/index.ts';
import { searchRecords } from '#core/storage/repositories/search.ts';
import { isIndexBehind } from '#core/storage/repositories/searchIndex.ts';

/** What each shipped migration makes, by digest of the schema after it: a sealed one never changes. */
const seals: Readonly<Record<number, string>> = {
  1: '457eb67087b3cdb4',
  2: '74fa4e9494755c5a',
  3: 'b11db0278baff7ce',
  4: '88b4a2f040a9a51d',
  5: '16945fa06436d3fc',
  6: '4a4ef73c92673aa5',
  7: 'f76eb674c4e9f227',
};

const schemaDigest = (db: ReadDb): string => {
  const statements = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all() as string[];
  return createHash('sha256').update(statements.join('\n').replace(/\s+/gu, ' ')).digest('hex').slice(0, 16);
};

test('every migration makes the schema it was sealed with', () => {
  const db = openDatabase(':memory:');
  for (const { version } of migrations) {
    migrate(db, migrations, version);
    expect({ version, schema: schemaDigest(db) }).toEqual({ version, schema: seals[version] });
  }
  db.close();
});

test('versions are gapless from 1', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a file from a newer program is not touched', () => {
  const db = openDatabase(':memory:');
  db.pragma('user_version = 99');
  expect(() => migrate(db, migrations)).toThrow(DatabaseFromFuture);
  expect(versionOf(db)).toBe(99);
  db.close();
});

test('migrating twice changes nothing', () => {
  const db = openDatabase(':memory:');
  migrate(db, migrations);
  const before = schemaDigest(db);
  migrate(db, migrations);
  expect(schemaDigest(db)).toBe(before);
  db.close();
});

test('0002 leaves what was indexed before findable, and nothing waiting', () => {
  const db = openDatabase(':memory:');
  migrate(db, migrations, 1);
  db.exec(`
    INSERT INTO submission (id, state, made_at, changed_at) VALUES ('s', 'draft', 1, 1);
    INSERT INTO record (row, id, submission, kind, head, title, saved_at, state) VALUES (1, 'r', 's', 'policy', 1, 't', 1, 'draft');
    INSERT INTO search (rowid, words) VALUES (1, '公 开');
    INSERT INTO record_text (row, text) VALUES (1, '公开');
  `);

  migrate(db, migrations, 2);
  expect(isIndexBehind(db)).toBe(false);
  // Queries know the newest schema only.
  migrate(db, migrations);

  expect(searchRecords(db, ['公开'], { kinds: null, below: null }, 50).map(({ id }) => id)).toEqual(['r']);
  db.close();
});
