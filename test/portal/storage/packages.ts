import type { PackageId, ReceiptState } from '#shared/domain/delivery/delivery.ts';
import type { PortalDb } from './openPortalDb.ts';

/** A package the portal holds. */
export interface HeldPackage {
  readonly id: PackageId;
  readonly uscc: string;
  readonly sha256: string;
  readonly size: number;
  readonly state: ReceiptState;
  /** Why it waits for the operator; null when it does not. */
  readonly held: string | null;
  readonly publishAt: number | null;
  readonly indexNumber: string | null;
  readonly publishedAt: number | null;
  readonly title: string;
  readonly department: string;
  readonly supersededBy: string | null;
}

interface PackageRow {
  readonly id: PackageId;
  readonly uscc: string;
  readonly sha256: string;
  readonly size: number;
  readonly state: ReceiptState;
  readonly held: string | null;
  readonly publish_at: number | null;
  readonly index_number: string | null;
  readonly published_at: number | null;
  readonly title: string;
  readonly department: string;
  readonly superseded_by: string | null;
}

const toPackage = (row: PackageRow): HeldPackage => ({
  id: row.id,
  uscc: row.uscc,
  sha256: row.sha256,
  size: row.size,
  state: row.state,
  held: row.held,
  publishAt: row.publish_at,
  indexNumber: row.index_number,
  publishedAt: row.published_at,
  title: row.title,
  department: row.department,
  supersededBy: row.superseded_by,
});

export function findPackage(db: PortalDb, id: string): HeldPackage | null {
  const row = db.prepare<[string], PackageRow>('SELECT * FROM package WHERE id = ?').get(id);
  return row ? toPackage(row) : null;
}

export const packagesIn = (db: PortalDb, state: ReceiptState): readonly HeldPackage[] =>
  db.prepare<[string], PackageRow>('SELECT * FROM package WHERE state = ? ORDER BY rowid').all(state).map(toPackage);

/** What stands, or stood, on the public site: newest first. */
export const publicPackages = (db: PortalDb): readonly HeldPackage[] =>
  db
    .prepare<[], PackageRow>("SELECT * FROM package WHERE state = 'published' ORDER BY published_at DESC, rowid DESC")
    .all()
    .map(toPackage);

export const findPublished = (db: PortalDb, indexNumber: string, sha256: string): HeldPackage | null => {
  const row = db
    .prepare<[string, string], PackageRow>(
      "SELECT * FROM package WHERE index_number = ? AND sha256 = ? AND state = 'published'",
    )
    .get(indexNumber, sha256);
  return row ? toPackage(row) : null;
};

export function savePackage(
  db: PortalDb,
  { id, uscc, sha256, size }: Pick<HeldPackage, 'id' | 'uscc' | 'sha256' | 'size'>,
): void {
  db.prepare("INSERT INTO package (id, uscc, sha256, size, state) VALUES (?, ?, ?, ?, 'received')").run(
    id,
    uscc,
    sha256,
    size,
  );
}

export function setState(db: PortalDb, id: PackageId, state: ReceiptState): void {
  db.prepare('UPDATE package SET state = ? WHERE id = ?').run(state, id);
}

export function setHeld(db: PortalDb, id: PackageId, held: string | null): void {
  db.prepare('UPDATE package SET held = ? WHERE id = ?').run(held, id);
}

export function describePackage(
  db: PortalDb,
  id: PackageId,
  title: string,
  department: string,
  publishAt: number | null,
): void {
  db.prepare('UPDATE package SET title = ?, department = ?, publish_at = ? WHERE id = ?').run(
    title,
    department,
    publishAt,
    id,
  );
}

export function setPublished(db: PortalDb, id: PackageId, indexNumber: string, at: number): void {
  db.prepare('UPDATE package SET index_number = ?, published_at = ? WHERE id = ?').run(indexNumber, at, id);
}

export function setSuperseded(db: PortalDb, id: string, by: PackageId, uscc: string): void {
  db.prepare('UPDATE package SET superseded_by = ? WHERE id = ? AND uscc = ?').run(by, id, uscc);
}

/** The next 索引号: `<统一社会信用代码>/<year>-<sequence>`, gapless per department and year. */
export function nextIndexNumber(db: PortalDb, uscc: string, year: number): string {
  const prefix = `${uscc}/${year}-`;
  const taken =
    db.prepare<[string], number>("SELECT count(*) FROM package WHERE index_number LIKE ? || '%'").pluck().get(prefix) ??
    0;
  return `${prefix}${String(taken + 1).padStart(5, '0')}`;
}
