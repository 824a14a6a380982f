import { afterAll, beforeAll, test } from 'vitest';
import { openChapter, type Chapter } from './chapter.ts';
import { chapters } from './chapters.ts';
import { proveRow } from './proveRow.ts';

/** One test for each row of a chapter, named by its id and the plan's words, over one desk. */
export function proveChapter(name: string): void {
  const { rows, day } = chapters[name] ?? { rows: [] };
  let chapter: Chapter | undefined;
  beforeAll(async () => {
    chapter = await openChapter(rows, day);
  }, 120_000);
  afterAll(() => chapter?.[Symbol.asyncDispose]());

  test.for(rows.map((row) => [row.id, row.asks, row] as const))('%s %s', async ([, , row]) => {
    if (!chapter) throw new Error('The desk did not open');
    await proveRow(chapter, row);
  });
}
