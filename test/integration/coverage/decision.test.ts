import { openChapter } from './chapter.ts';
import { proveRow } from './proveRow.ts';
import { decisionRows } from './rows/decision.ts';
import { afterAll, beforeAll, test } from 'vitest';
import type { Chapter } from './chapter.ts';

let chapter: Chapter;
beforeAll(async () => {
  chapter = await openChapter(decisionRows);
}, 120_000);
afterAll(() => chapter[Symbol.asyncDispose]());

test.for(decisionRows.map((row) => [row.id, row.asks, row] as const))('%s %s', async ([, , row]) => {
  await proveRow(chapter, row);
});
