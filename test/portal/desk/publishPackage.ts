import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { parseApproval } from '#shared/protocol/approval.ts';
import { parsePackageRecord, type PackagedRecord } from '#shared/protocol/packageRecord.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { packageFile } from '../routes/packages.ts';
import {
  findPackage,
  nextIndexNumber,
  setHeld,
  setPublished,
  setSuperseded,
  type HeldPackage,
} from '../storage/packages.ts';
import { savePage, type Page } from '../storage/pages.ts';
import { openPackage, type PackageEntries } from './packageEntries.ts';
import { writeReceipt } from './writeReceipt.ts';

/** Where a published file lies: by a digest of package and path, so that no name from outside becomes a path. */
export const publishedFile = (dir: string, packageId: string, path: string): string =>
  join(dir, 'published', createHash('sha256').update(`${packageId}/${path}`).digest('hex'));

/** Puts a verified package before everybody: files first, then the rows that name them, with the receipt. */
export async function publishPackage(deps: PortalDeps, held: HeldPackage): Promise<void> {
  const entries = await openPackage(packageFile(deps.dir, held.id));
  try {
    const pages = await pagesIn(entries, held);
    await mkdir(join(deps.dir, 'published'), { recursive: true });
    for (const { path } of pages) await entries.copyTo(`data/${path}`, publishedFile(deps.dir, held.id, path));
    const approval = parseApproval(await entries.text('approval.jws.json'));
    const supersedes = approval.ok ? approval.value.statement.supersedes : null;

    deps.db
      .transaction(() => {
        // Decided once: whoever comes second, after a crash or a click, changes nothing.
        if (findPackage(deps.db, held.id)?.state !== 'verified') return;
        const at = deps.now();
        const year = Number(civilDateOf(at).slice(0, 4));
        setPublished(deps.db, held.id, nextIndexNumber(deps.db, held.uscc, year), at);
        setHeld(deps.db, held.id, null);
        for (const page of pages) savePage(deps.db, page);
        if (supersedes !== null) setSuperseded(deps.db, supersedes, held.id, held.uscc);
        writeReceipt(deps, held.id, 'published');
      })
      .immediate();
  } finally {
    await entries.close();
  }
}

/** Documents and attachments; everything else in a package is for verifiers, not for readers. */
async function pagesIn(entries: PackageEntries, { id }: HeldPackage): Promise<readonly Page[]> {
  const record = parsePackageRecord(await entries.text('data/record.json'));
  const records = record.ok ? record.value.records : [];
  const pages: Page[] = [];
  for (const path of entries.paths.map((full) => full.replace(/^data\//, ''))) {
    if (!/^(?:documents|attachments)\/./.test(path)) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const document = path.startsWith('documents/') ? recordOf(name, records) : null;
    pages.push({
      packageId: id,
      path,
      size: entries.sizeOf(`data/${path}`),
      title: document?.title ?? name,
      kind: path.startsWith('documents/') ? (document?.kind ?? 'document') : null,
      header: document ? headerOf(document) : [],
      position: document ? records.indexOf(document) : records.length,
    });
  }
  return pages;
}

/** A document is named after its record's kind (`policy.html`) or title; a lone record owns them all. */
function recordOf(name: string, records: readonly PackagedRecord[]): PackagedRecord | null {
  const base = name.replace(/\.[^.]*$/, '');
  return (
    records.find(({ kind, title }) => kind === base || title === base) ??
    (records.length === 1 ? (records[0] ?? null) : null)
  );
}

function headerOf({ title, docNumber, issuer, date, kind }: PackagedRecord): Page['header'] {
  const fields: readonly (readonly [string, string | null])[] = [
    ['名称', title],
    ['文号', docNumber],
    ['发布机构', issuer],
    ['成文日期', date],
    ['类别', kindNames.get(kind) ?? '公开事项'],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

const kindNames: ReadonlyMap<string, string> = new Map([
  ['policy', '政策文件'],
  ['interpretation', '政策解读'],
]);
