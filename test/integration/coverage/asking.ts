/** What rows ask of a record when they prove what holds beyond its form. */
import type { JsonObject } from '#shared/lib/json.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Chapter } from './chapter.ts';
import { pageOf } from './proveRow.ts';
import type { Made, Writing } from './writing.ts';

/** What stands in the way of submitting it, rule and sentence. */
export const blockedBy = ({ filledBlocked }: Pick<Made, 'filledBlocked'>): readonly string[] =>
  filledBlocked.map(({ rule, why }) => `${rule} ${why}`);

/** Its page as the portal serves it. */
export async function served({ desk }: Writing, { id, kind }: Made): Promise<string> {
  return pageOf(await desk.done('records.form', { id }), `documents/${kind.key}.html`);
}

/** Records that name this one by a link of that type. */
export async function linkedFrom({ desk }: Writing, { id }: Pick<Made, 'id'>, type: string): Promise<RecordId[]> {
  const { links } = await desk.done('records.form', { id });
  return links.filter((link) => !link.from && link.type === type).map((link) => link.id);
}

/** One clock of a record as it stands now. */
export async function clockOf({ desk }: Chapter, { id }: Pick<Made, 'id'>, clock: string) {
  const found = (await desk.done('records.form', { id })).clocks.find((one) => one.clock === clock);
  if (!found) throw new Error(`No clock ${clock}`);
  return found;
}

/** Names of a controlled list, in its order. */
export const optionNames = ({ pack }: Pick<Writing, 'pack'>, list: string): readonly string[] =>
  (pack.lists[list] ?? []).map(({ name }) => name);

/** Writes fields over what a record holds; null empties one. */
export async function edit(desk: TestDesk, { id }: Pick<Made, 'id'>, fields: JsonObject): Promise<void> {
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, title, docNumber, issuer, date } = content;
  const all = Object.entries({ ...content.fields, ...fields }).filter(([, value]) => value !== null);
  const edited = { attribute, title, docNumber, issuer, date, fields: Object.fromEntries(all) };
  await desk.done('records.save', { id, base: revision.number, content: edited });
}

/** The record's line of 今日. */
export async function todayOf({ desk }: Writing, { title }: Pick<Made, 'title'>) {
  const { items } = await desk.done('today.view', {});
  return items.find((item) => item.title === title);
}

/** A file the portal serves beside the page, as text. */
export async function servedFile({ desk }: Writing, { id }: Pick<Made, 'id'>, path: string): Promise<string> {
  return pageOf(await desk.done('records.form', { id }), path);
}

/** Words that a page does not say. */
export const unsaid = (page: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => !page.includes(word));
