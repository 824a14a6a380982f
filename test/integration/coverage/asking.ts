/** What rows ask of a record when they prove what holds beyond its form. */
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
