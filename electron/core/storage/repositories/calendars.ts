import type { CalendarYear } from '#shared/domain/calendar/calendar.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** One year as it came in: inside a signed calendar, which is kept whole, or typed by hand. */
export type AddedYear =
  | {
      readonly origin: 'signed';
      readonly year: number;
      readonly version: string;
      readonly base: string;
      readonly doc: string | null;
      readonly jws: string;
    }
  | { readonly origin: 'by-hand'; readonly base: string; readonly table: CalendarYear & { readonly doc: string } };

/** As it was stored; `seq` grows with every year that comes, also with the same one again. */
export type StoredYear = AddedYear & { readonly seq: number };

interface Row {
  readonly seq: number;
  readonly year: number;
  readonly origin: AddedYear['origin'];
  readonly version: string;
  readonly base: string;
  readonly doc: string | null;
  readonly json: string;
  readonly jws: string;
}

/** Everything that was added, in the order in which it came. */
export const addedYears = (db: ReadDb): readonly StoredYear[] =>
  db
    .prepare<[], Row>('SELECT seq, year, origin, version, base, doc, json, jws FROM calendar_year ORDER BY seq')
    .all()
    .map(({ seq, origin, year, version, base, doc, json, jws }) =>
      origin === 'signed'
        ? { seq, origin, year, version, base, doc, jws }
        : { seq, origin, base, table: JSON.parse(json) as CalendarYear & { readonly doc: string } },
    );

/** Versions of signed calendars that brought one of these years. */
export const signedVersions = (db: ReadDb, years: readonly number[]): readonly string[] =>
  db
    .prepare<[string], string>(
      `SELECT DISTINCT version FROM calendar_year
       WHERE origin = 'signed' AND year IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(years));

export function insertYear(db: WriteDb, added: AddedYear, by: PersonId, at: Instant): void {
  const signed = added.origin === 'signed';
  db.prepare(
    `INSERT INTO calendar_year (year, origin, version, base, doc, json, jws, added_by, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    signed ? added.year : added.table.year,
    added.origin,
    signed ? added.version : null,
    added.base,
    signed ? added.doc : added.table.doc,
    signed ? null : JSON.stringify(added.table),
    signed ? added.jws : null,
    by,
    at,
  );
}
