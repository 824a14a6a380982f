import { addYear } from '#shared/domain/calendar/addYear.ts';
import type { Calendar, CalendarYear } from '#shared/domain/calendar/calendar.ts';
import { readCalendarFile } from '#shared/domain/calendar/readCalendar.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import { compareVersions } from '#shared/domain/rulepack/packVersion.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import type { ReadDb } from '../../storage/db.ts';
import { addedYears, type AddedYear } from '../../storage/repositories/calendars.ts';
import { lastInstalledPack, lastRefusedPack } from '../../storage/repositories/rulePacks.ts';
import { openSigned } from './openSigned.ts';

/** What the program comes with: the last resort, and what an extension is laid over. */
export interface ShippedRules {
  readonly pack: RulePack;
  readonly calendar: Calendar;
  /** The years of the calendar, each with its 文号. */
  readonly tables: readonly CalendarYear[];
}

/** A year in force, and where it came from. */
export interface YearInForce {
  readonly table: CalendarYear;
  readonly origin: 'built-in' | 'signed' | 'by-hand';
}

export interface RulesInForce {
  readonly pack: RulePack;
  readonly origin: 'built-in' | 'signed';
  readonly installedAt: Instant | null;
  readonly refused: { readonly at: Instant; readonly mistakes: readonly PackMistake[] } | null;
  readonly calendar: Calendar;
  /** Ascending. */
  readonly years: readonly YearInForce[];
}

/**
 * The rules in force, worked out from what is kept and what was shipped: the one way at start and
 * after every change. Signatures are verified anew each time, because the store is only a file.
 */
export function rulesInForce(db: ReadDb, shipped: ShippedRules, now: Instant): RulesInForce {
  return { ...packInForce(db, shipped, now), ...calendarInForce(db, shipped) };
}

type PackInForce = Pick<RulesInForce, 'pack' | 'origin' | 'installedAt' | 'refused'>;

function packInForce(db: ReadDb, shipped: ShippedRules, now: Instant): PackInForce {
  const builtIn = { pack: shipped.pack, origin: 'built-in', installedAt: null } as const;
  const installed = lastInstalledPack(db);
  if (!installed) return { ...builtIn, refused: refusedSince(db, shipped.pack, 0) };

  const opened = openSigned(db, installed.jws, 'rulepack');
  if (!opened.ok) {
    const says = `${installed.id} ${installed.version} 的签名现在验证不了：${opened.error.why}；已改用程序自带的规则包，请重新安装。`;
    return { ...builtIn, refused: { at: now, mistakes: [{ path: '', says }] } };
  }
  const resolved = resolveRulePack(opened.value, shipped.pack);
  if (!resolved.ok) return { ...builtIn, refused: { at: now, mistakes: resolved.error } };
  const pack = resolved.value;
  // The program was updated and brought a newer version of the same pack.
  if (pack.id === shipped.pack.id && compareVersions(pack.version, shipped.pack.version) <= 0)
    return { ...builtIn, refused: refusedSince(db, shipped.pack, installed.installedAt) };
  const { installedAt } = installed;
  return { pack, origin: 'signed', installedAt, refused: refusedSince(db, pack, installedAt) };
}

/** The last refusal, while nothing newer has taken its place. */
function refusedSince(db: ReadDb, pack: RulePack, since: number): RulesInForce['refused'] {
  const refused = lastRefusedPack(db);
  if (!refused || refused.at < since) return null;
  if (refused.id === pack.id && compareVersions(refused.version, pack.version) <= 0) return null;
  return { at: refused.at, mistakes: refused.mistakes };
}

function calendarInForce(db: ReadDb, shipped: ShippedRules): Pick<RulesInForce, 'calendar' | 'years'> {
  const years = new Map<number, YearInForce>(
    shipped.tables.map((table) => [table.year, { table, origin: 'built-in' }]),
  );
  const marks = new Map<number, string>();
  let calendar = shipped.calendar;
  for (const added of addedYears(db)) {
    const table = tableOf(db, added);
    if (!table || replacedByProgram(added, table, shipped)) continue;
    years.set(table.year, { table, origin: added.origin });
    // The same year typed again is another calendar: what was worked out by the first one is behind.
    marks.set(table.year, `+${table.year}.${added.seq}`);
    calendar = addYear(calendar, table);
  }
  const version = [shipped.calendar.version, ...marks.values()].join('');
  return {
    calendar: { ...calendar, version },
    years: [...years.values()].sort((a, b) => a.table.year - b.table.year),
  };
}

/** What was typed by hand holds until the program itself brings that year. */
const replacedByProgram = (added: AddedYear, { year }: CalendarYear, { calendar }: ShippedRules): boolean =>
  added.origin === 'by-hand' && added.base !== calendar.version && calendar.years.includes(year);

/** Null where the signature does not hold any more: the year is then as the program knows it. */
function tableOf(db: ReadDb, added: AddedYear): CalendarYear | null {
  if (added.origin === 'by-hand') return added.table;
  const opened = openSigned(db, added.jws, 'calendar');
  const file = opened.ok ? readCalendarFile(opened.value) : null;
  return file?.ok ? (file.value.tables.find(({ year }) => year === added.year) ?? null) : null;
}
