import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { readCalendar } from '#shared/domain/calendar/readCalendar.ts';
import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import { readPackFolder } from './readPackFolder.ts';

/** What the program comes with. */
export interface ShippedRules {
  readonly pack: RulePack;
  readonly calendar: Calendar;
}

/** Where the built-in pack lies below `resources/`. */
export const builtInPack = 'rulepack/zhongshan';

/** Reads the shipped rule pack and calendar. They are part of the program: a broken one is a bug, not a refusal. */
export async function loadRules(resources: string): Promise<ShippedRules> {
  const [folder, calendarText] = await Promise.all([
    readPackFolder(join(resources, builtInPack)),
    readFile(join(resources, 'calendars/cn-2004-2026.json'), 'utf8'),
  ]);
  if (!folder.ok) throw new Error(`The shipped rule pack can't be read: ${folder.error.file} ${folder.error.why}`);
  const pack = parseRulePack(folder.value);
  const mistakes = pack.ok ? packMistakes(pack.value) : pack.error;
  if (!pack.ok || mistakes.length > 0) {
    const lines = mistakes.map(({ path, says }) => `${path}: ${says}`);
    throw new Error(`The shipped rule pack is broken:\n${lines.join('\n')}`);
  }
  const calendar = readCalendar(JSON.parse(calendarText) as JsonValue);
  if (!calendar.ok) throw new Error(`The shipped calendar is broken at ${calendar.error.at}`);
  return { pack: pack.value, calendar: calendar.value };
}
