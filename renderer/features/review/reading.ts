import { readable, type ReviewDesk } from './reviewStore.ts';

/** How much of what will be signed this person has had in view. */
export interface Reading {
  readonly seen: number;
  /** Pages of the files that were opened so far. */
  readonly of: number;
  /** Names of files that were not opened yet. */
  readonly unopened: readonly string[];
  /** The file and page to go on with; null when everything was seen. */
  readonly next: { readonly name: string; readonly page: number } | null;
  readonly done: boolean;
}

export function reading({ view, walks }: ReviewDesk): Reading {
  const files = readable(view).map((file) => ({
    name: file.name,
    walk: walks.get(file.sha256) ?? { seen: new Set<number>(), total: null },
  }));
  const unopened = files.filter(({ walk }) => walk.total === null).map(({ name }) => name);
  const left = files.flatMap(({ name, walk }) => {
    const page = firstUnseen(walk.seen, walk.total ?? 1);
    return page === null ? [] : [{ name, page }];
  });
  return {
    seen: files.reduce((sum, { walk }) => sum + walk.seen.size, 0),
    of: files.reduce((sum, { walk }) => sum + (walk.total ?? 0), 0),
    unopened,
    next: left[0] ?? null,
    done: files.length > 0 && left.length === 0,
  };
}

function firstUnseen(seen: ReadonlySet<number>, total: number): number | null {
  for (let page = 1; page <= total; page += 1) if (!seen.has(page)) return page;
  return null;
}
