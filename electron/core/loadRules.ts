import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCalendar, readCalendarFile } from '#shared/domain/calendar/readCalendar.ts';
import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import { readPackFolder } from './readPackFolder.ts';
import type { ShippedRules } from './services/rules/rulesInForce.ts';

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
  const calendarJson = JSON.parse(calendarText) as JsonValue;
  const calendar = readCalendar(calendarJson);
  const file = readCalendarFile(calendarJson);
  if (!calendar.ok || !file.ok) throw new Error('The shipped calendar is broken');
  return { pack: pack.value, calendar: calendar.value, tables: file.value.tables };
}
