import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';

/** One line of a list: heads only, no content is read. */
export interface ListedRecord {
  readonly row: number;
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly savedAt: Instant;
  /** When it last came to the top of the lists: their order. */
  readonly listedAt: number;
  readonly state: ReviewState;
  readonly delivery: DeliveryState | null;
  readonly dueAt: number | null;
}

export interface ListFilter {
  /** One of these; null is all. */
  readonly kinds: readonly string[] | null;
  readonly state: ReviewState | null;
  /** 责任科室. */
  readonly unit: string | null;
  /** Only records whose nearest running clock ended before this moment. */
  readonly overdueAt: number | null;
}

/** Where a page ends: the next one starts behind it. Keys, not offsets, so that page 2,000 costs what page 1 costs. */
export interface ListKey {
  /** `dueAt` of an overdue list, `listedAt` of any other. */
  readonly at: number;
  readonly row: number;
}

/** Where a page of this filter that ends with this record ends. */
export const keyOf = ({ overdueAt }: ListFilter, { row, listedAt, dueAt }: ListedRecord): ListKey => ({
  at: overdueAt === null ? listedAt : (dueAt ?? 0),
  row,
});

export const listColumns = `
  r.row, r.id, r.submission, r.kind, r.title, r.doc_number AS docNumber, r.issuer, r.saved_at AS savedAt,
  r.listed_at AS listedAt, r.state, r.due_at AS dueAt,
  (SELECT d.state FROM package p JOIN delivery d ON d.package = p.id WHERE p.submission = r.submission
   ORDER BY p.approved_at DESC LIMIT 1) AS delivery`;

/**
 * A page of records, newest first; of overdue ones, the longest overdue first. Every filter walks an index
 * in the order of the page, several kinds each their own: only then are so many heads read as are shown.
 */
export function pageOfRecords(db: ReadDb, filter: ListFilter, after: ListKey | null, limit: number): ListedRecord[] {
  const { column, behind, direction, sign } = filter.overdueAt === null ? newestFirst : longestOverdueFirst;
  const found = walksOf(filter).flatMap(({ where, values }) => {
    const all = after ? [...where, `(r.${column}, r.row) ${behind} (?, ?)`] : where;
    return db
      .prepare<(string | number)[], ListKey>(
        `SELECT r.${column} AS at, r.row FROM record r ${whereOf(all)}
         ORDER BY r.${column} ${direction}, r.row ${direction} LIMIT ?`,
      )
      .all(...values, ...(after ? [after.at, after.row] : []), limit);
  });
  const rows = found
    .sort((a, b) => sign * (a.at - b.at || a.row - b.row))
    .slice(0, limit)
    .map(({ row }) => row);
  return db
    .prepare<[string], ListedRecord>(
      `SELECT ${listColumns} FROM json_each(?) page CROSS JOIN record r ON r.row = page.value ORDER BY page.key`,
    )
    .all(JSON.stringify(rows));
}

/** How many records pass the filter: counted in the indexes, no record is read. */
export const countRecords = (db: ReadDb, filter: ListFilter): number =>
  walksOf(filter)
    .map(({ where, values }) =>
      db
        .prepare<Values>(`SELECT count(*) FROM record r ${whereOf(where)}`)
        .pluck()
        .get(...values),
    )
    .reduce<number>((sum, count) => sum + (count as number), 0);

const newestFirst = { column: 'listed_at', behind: '<', direction: 'DESC', sign: -1 } as const;
const longestOverdueFirst = { column: 'due_at', behind: '>', direction: 'ASC', sign: 1 } as const;

type Values = (string | number)[];

interface Walk {
  readonly where: readonly string[];
  readonly values: Values;
}

/** The conditions of the walks that together find the filter's records: one, or one a kind. */
function walksOf(filter: ListFilter): readonly Walk[] {
  const { kinds, state, unit, overdueAt } = filter;
  const conditions: readonly (readonly [string, string | number | null])[] = [
    [isStateLookedAtLast(filter) ? '+r.state = ?' : 'r.state = ?', state],
    ['r.unit = ?', unit],
    ['r.due_at < ?', overdueAt],
  ];
  const set = conditions.flatMap(([condition, value]) => (value === null ? [] : [[condition, value] as const]));
  const where = set.map(([condition]) => condition);
  const values = set.map(([, value]) => value);
  if (kinds === null) return [{ where, values }];
  return [...new Set(kinds)].map((kind) => ({ where: ['r.kind = ?', ...where], values: [kind, ...values] }));
}

/**
 * Whether another filter's index is walked and the state only looked at on the way (+ keeps its own index
 * out): overdue records are the fewer, and the index of a kind in a unit has the state in it.
 */
const isStateLookedAtLast = ({ kinds, unit, overdueAt }: ListFilter): boolean =>
  overdueAt !== null || (kinds !== null && unit !== null);

const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
