import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { calendarMistakes } from '#shared/domain/calendar/calendarMistakes.ts';
import { readCalendarFile } from '#shared/domain/calendar/readCalendar.ts';
import { compareVersions } from '#shared/domain/rulepack/packVersion.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { write } from '../../storage/db.ts';
import { insertYear, signedVersions, type AddedYear } from '../../storage/repositories/calendars.ts';
import type { Deps } from '../deps.ts';
import { openSigned } from './openSigned.ts';

/** How clocks are worked out anew once other days are working days. */
export interface Recompute {
  /** A year that was known has changed: every record, later and behind what people do. */
  readonly all: () => void;
  /** Only years that were reckoned by weekday alone have come: now, in short steps; answers how many records moved. */
  readonly provisional: () => Promise<number>;
}

/** Takes in a signed calendar. Its version must be newer than any that brought one of its years. */
export const createImportCalendar =
  (deps: Deps, recompute: Recompute) =>
  async ({ jws }: Input<'calendar.import'>): Promise<Result<Output<'calendar.import'>, Failure<'calendar.import'>>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const opened = openSigned(deps.store.db, jws, 'calendar');
    if (!opened.ok) return err({ type: 'rules/not-signed', why: opened.error.why });
    const file = readCalendarFile(opened.value);
    if (!file.ok) return err({ type: 'calendar/bad-data', at: file.error.at });
    const { version, tables } = file.value;
    if (!/^\d+(?:\.\d+)*$/u.test(version)) return err({ type: 'calendar/bad-data', at: 'version' });
    if (tables.length === 0) return err({ type: 'calendar/bad-data', at: 'years' });
    const mistakes = calendarMistakes(tables);
    if (mistakes.length > 0) return err({ type: 'calendar/mistakes', mistakes });

    const years = tables.map(({ year }) => year);
    const held = [...signedVersions(deps.store.db, years)].sort(compareVersions).at(-1);
    if (held !== undefined && compareVersions(version, held) <= 0)
      return err({ type: 'rules/not-newer', held, offered: version });
    const base = deps.rules.shipped.calendar.version;
    const added = tables.map(({ year, doc }): AddedYear => ({
      origin: 'signed',
      year,
      version,
      base,
      doc,
      jws: jws.trim(),
    }));
    const moved = await put(deps, recompute, years, added, unlocked.value.person.id);
    return moved.ok ? ok({ years, moved: moved.value }) : moved;
  };

/** Takes in one year typed from the notice, whose 文号 is what it rests on. The last one typed counts. */
export const createAddCalendar =
  (deps: Deps, recompute: Recompute) =>
  async ({
    year,
    doc,
    off,
    makeUp,
  }: Input<'calendar.add'>): Promise<Result<Output<'calendar.add'>, Failure<'calendar.add'>>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    const table = {
      year,
      doc: doc.trim(),
      source: `${person.name}手工录入`,
      // Parsed as days that exist at the border.
      off: off.map(({ name, from, to }) => ({ name: name.trim(), from: from as CivilDate, to: to as CivilDate })),
      makeUp: makeUp as readonly string[] as readonly CivilDate[],
    };
    const mistakes = calendarMistakes([table]);
    if (mistakes.length > 0) return err({ type: 'calendar/mistakes', mistakes });
    const base = deps.rules.shipped.calendar.version;
    const moved = await put(deps, recompute, [year], [{ origin: 'by-hand', base, table }], person.id);
    return moved.ok ? ok({ moved: moved.value }) : moved;
  };

async function put(
  deps: Deps,
  recompute: Recompute,
  years: readonly number[],
  added: readonly AddedYear[],
  by: Parameters<typeof insertYear>[2],
): Promise<Result<number | null, Extract<Failure<'calendar.add'>, { readonly type: 'store/cannot-write' }>>> {
  const known = new Set(deps.rules.calendar.years);
  const written = write(deps.store.db, (db) => {
    for (const year of added) insertYear(db, year, by, deps.clock.now());
  });
  if (!written.ok) return written;
  deps.rules.reload();
  const later = years.some((year) => known.has(year));
  const moved = later ? null : await recompute.provisional();
  if (later) recompute.all();
  deps.announce('rules.changed', {});
  return ok(moved);
}
