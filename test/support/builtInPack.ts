/** The rule pack and calendar as shipped, read the way the program reads them. */
import { fileURLToPath } from 'node:url';
import { loadRules } from '#core/loadRules.ts';
import { readPackFolder } from '#core/readPackFolder.ts';
import type { JsonObject } from '#shared/lib/json.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

export const { pack: builtInPack, calendar: builtInCalendar, tables: builtInYears } = await loadRules(resources);

/** The pack's own JSON, put together from its files, for tests that spoil a part of it. */
export async function builtInPackJson(): Promise<JsonObject> {
  const read = await readPackFolder(`${resources}/rulepack/zhongshan`);
  if (!read.ok) throw new Error(`${read.error.file}: ${read.error.why}`);
  return read.value;
}
