import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import type { Store } from './openStore.ts';

/**
 * Everything about a store that can be proven wrong, in Chinese sentence parts; empty when whole.
 * Checks SQLite's own pages, the references, every revision's digest and place in its chain, and
 * that every file a row names is there with its size.
 */
export function checkStore({ db, blobs, packageFile }: Store): readonly string[] {
  const problems: string[] = [];
  const pages = db.pragma('integrity_check', { simple: true });
  if (pages !== 'ok') problems.push(`数据库页损坏：${String(pages)}`);
  const orphans = db.pragma('foreign_key_check') as readonly unknown[];
  if (orphans.length > 0) problems.push(`有 ${orphans.length} 处引用落空`);

  interface Link {
    readonly record: string;
    readonly number: number;
    readonly parent: string | null;
    readonly digest: string;
    readonly content: string;
  }
  let before: Link | null = null;
  for (const link of db.prepare<[], Link>('SELECT * FROM revision ORDER BY record, number').iterate()) {
    const follows: Link | null = before?.record === link.record ? before : null;
    if (link.number !== (follows?.number ?? 0) + 1 || link.parent !== (follows?.digest ?? null)) {
      problems.push(`事项 ${link.record} 的第 ${link.number} 次修订接不上前一次`);
    }
    if (createHash('sha256').update(link.content).digest('hex') !== link.digest) {
      problems.push(`事项 ${link.record} 的第 ${link.number} 次修订与摘要不符`);
    }
    before = link;
  }
  for (const { digest, size } of db
    .prepare<[], { digest: string; size: number }>('SELECT digest, size FROM blob')
    .iterate()) {
    if (!isFile(blobs.path(digest), size)) problems.push(`文件 ${digest.slice(0, 12)}… 不见了或长度不对`);
  }
  for (const { id, size } of db.prepare<[], { id: string; size: number }>('SELECT id, size FROM package').iterate()) {
    if (!isFile(packageFile(id), size)) problems.push(`材料包 ${id} 不见了或长度不对`);
  }
  return problems;
}

const isFile = (path: string, size: number): boolean => existsSync(path) && statSync(path).size === size;
