import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCalendar } from '#shared/domain/calendar/readCalendar.ts';
import { readRulePack } from '#shared/domain/checks/readRulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { Rules } from './services/deps.ts';

/** Reads the shipped rule pack and calendar. They are part of the program: a broken one is a bug, not a refusal. */
export async function loadRules(resources: string): Promise<Rules> {
  const [packText, calendarText] = await Promise.all([
    readFile(join(resources, 'rulepack/zhongshan/pack.json'), 'utf8'),
    readFile(join(resources, 'calendars/cn-2004-2026.json'), 'utf8'),
  ]);
  const pack = readRulePack(JSON.parse(packText) as JsonValue);
  const calendar = readCalendar(JSON.parse(calendarText) as JsonValue);
  if (!pack.ok) throw new Error(`The shipped rule pack is broken at ${pack.error.at}`);
  if (!calendar.ok) throw new Error(`The shipped calendar is broken at ${calendar.error.at}`);
  return { pack: pack.value, calendar: calendar.value };
}
