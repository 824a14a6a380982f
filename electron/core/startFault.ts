import { cannotWrite } from './storage/db.ts';
import { DatabaseFromFuture } from './storage/migrate.ts';

/** Why a data folder can't be worked with; each has a sentence in the shell that says what to do. */
export type StartFault =
  | { readonly type: 'start/data-from-future'; readonly file: string; readonly found: number; readonly known: number }
  | { readonly type: 'start/data-damaged'; readonly file: string; readonly detail: string }
  | { readonly type: 'start/data-unwritable'; readonly folder: string; readonly detail: string };

/** What opening the desk threw, as a reason a person can act on; null for a bug. `detail` is for whoever helps them. */
export function startFaultOf(thrown: unknown, folder: string): StartFault | null {
  if (thrown instanceof DatabaseFromFuture)
    return { type: 'start/data-from-future', file: folder, found: thrown.found, known: thrown.known };
  if (!(thrown instanceof Error)) return null;
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return { type: 'start/data-damaged', file: folder, detail: `${code} ${thrown.message}` };
  const blocked = cannotWrite(thrown) !== null || notAFolder.has(code);
  return blocked ? { type: 'start/data-unwritable', folder, detail: `${code} ${thrown.message}`.trim() } : null;
}

/** Something else stands where a folder should be, or a part of the path is gone. */
const notAFolder: ReadonlySet<string> = new Set(['ENOTDIR', 'EEXIST', 'ENOENT', 'SQLITE_CANTOPEN_ISDIR']);
