import type { RecordContent } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, endOfDay } from '#shared/lib/shanghaiTime.ts';
import type { ReadDb } from '../db.ts';

/** The last day up to `on` on which a record of each kind was published; kinds without one are absent. */
export function lastPublishedByKind(
  db: ReadDb,
  kinds: readonly string[],
  on: CivilDate,
  unit: string | null,
): ReadonlyMap<string, CivilDate> {
  // One look into the index per kind; a GROUP BY would read every record.
  const statement = db
    .prepare<(string | number)[], Instant>(
      `SELECT published_at FROM record WHERE kind = ? AND published_at <= ? ${unit === null ? '' : 'AND unit = ?'}
       ORDER BY published_at DESC LIMIT 1`,
    )
    .pluck();
  return new Map(
    kinds.flatMap((kind) => {
      const at = statement.get(kind, endOfDay(on), ...(unit === null ? [] : [unit]));
      return at === undefined ? [] : [[kind, civilDateOf(at)] as const];
    }),
  );
}

/** Newest words of the published catalogues (公开目录). */
export const publishedDirectories = (db: ReadDb): RecordContent[] =>
  db
    .prepare<[], string>(
      `SELECT v.content FROM record r JOIN revision v ON v.record = r.id AND v.number = r.head
       WHERE r.kind = 'directory' AND r.published_at IS NOT NULL ORDER BY r.published_at DESC LIMIT 20`,
    )
    .pluck()
    .all()
    .map((content) => JSON.parse(content) as RecordContent);
