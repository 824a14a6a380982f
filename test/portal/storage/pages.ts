import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PortalDb } from './openPortalDb.ts';

/** A published file: a document in one of its forms, or an attachment. */
export interface Page {
  readonly packageId: PackageId;
  /** Below the package's `data/`: `documents/政策.html`. */
  readonly path: string;
  readonly size: number;
  readonly title: string;
  /** Kind of the record (`policy`, `interpretation`, …); null for an attachment. */
  readonly kind: string | null;
  /** 目录 header fields in order, without 索引号 and 发布日期: those are the package's. */
  readonly header: readonly (readonly [name: string, value: string])[];
  readonly position: number;
}

interface PageRow {
  readonly package_id: PackageId;
  readonly path: string;
  readonly size: number;
  readonly title: string;
  readonly kind: string | null;
  readonly header: string;
  readonly position: number;
}

const toPage = ({ package_id: packageId, header, ...row }: PageRow): Page => ({
  ...row,
  packageId,
  header: JSON.parse(header) as Page['header'],
});

export function savePage(db: PortalDb, page: Page): void {
  db.prepare(
    'INSERT OR REPLACE INTO page (package_id, path, size, title, kind, header, position) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(page.packageId, page.path, page.size, page.title, page.kind, JSON.stringify(page.header), page.position);
}

export const pagesOf = (db: PortalDb, packageId: string): readonly Page[] =>
  db
    .prepare<[string], PageRow>('SELECT * FROM page WHERE package_id = ? ORDER BY position, path')
    .all(packageId)
    .map(toPage);

export function findPage(db: PortalDb, packageId: string, path: string): Page | null {
  const row = db
    .prepare<[string, string], PageRow>('SELECT * FROM page WHERE package_id = ? AND path = ?')
    .get(packageId, path);
  return row ? toPage(row) : null;
}
