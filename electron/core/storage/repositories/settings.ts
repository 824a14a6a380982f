import type { JsonValue } from '#shared/lib/json.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** Small facts about this installation, one JSON value per key. */
export function readSetting(db: ReadDb, key: string): JsonValue | undefined {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  return value === undefined ? undefined : (JSON.parse(value) as JsonValue);
}

export function writeSetting(db: WriteDb, key: string, value: JsonValue): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value));
}
