import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { alarmPoints, type AlarmPoint } from '#shared/domain/clock/alarmPoints.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { write } from '../../storage/db.ts';
import {
  noteRung,
  ringableClocks,
  ringingHead,
  writtenRows,
  type RingableClock,
} from '../../storage/repositories/clockRings.ts';
import type { Deps } from '../deps.ts';

/** Tells of clocks that come near or fall due (到期提醒), as `clock.rang`: each moment once. */
export interface Alarms {
  /** Starts them, or makes running ones look now: after a start, or where a clock may have moved. */
  wake(): void;
  stop(): void;
}

type AlarmDeps = Pick<Deps, 'store' | 'clock' | 'announce' | 'rules' | 'session'>;

/** A long timer sleeps with the machine and knows nothing of a clock that was set: the time is asked this often. */
const longestWaitMs = 30_000;
/** Close to a moment the timer aims at it, but never spins. */
const shortestWaitMs = 200;
/** The clocks looked at move on with time; their next moment is worked out anew at least this often. */
const stalestMs = 3_600_000;
const dayMs = 24 * 3_600_000;
/** Older than a Spring Festival with a week beside it: nobody is told of it any more, it is in the list. */
const tooOldMs = 14 * dayMs;

/**
 * A machine that was off or asleep is told at its next look what it missed: of each clock only the last
 * moment, for there is one thing to do, not four. What passed before the record was last saved is not
 * told: whoever saved it saw the clock. While nobody is unlocked the title stays inside.
 */
export function createAlarms(deps: AlarmDeps, report: (thrown: unknown) => void): Alarms {
  const { store, clock } = deps;
  /** Said by this program, also where the disk could not take it: an alarm must not repeat, and not wait for a disk. */
  const said = new Map<string, { readonly dueAt: Instant; readonly rungTo: Instant }>();
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let seen = { rows: -1, at: -Infinity, nextAt: -Infinity };

  const look = (): void => {
    timer = null;
    try {
      const now = clock.now();
      const rows = writtenRows(store.db);
      const nothingNew = rows === seen.rows && now >= seen.at && now < seen.nextAt;
      if (!nothingNew) {
        const nextAt = Math.min(ring(deps, said, now), now + stalestMs);
        seen = { rows: writtenRows(store.db), at: now, nextAt };
      }
    } catch (thrown) {
      report(thrown);
    }
    schedule();
  };

  const schedule = (): void => {
    if (stopped) return;
    const wait = Math.min(longestWaitMs, Math.max(shortestWaitMs, seen.nextAt - clock.now()));
    timer = setTimeout(look, wait);
    timer.unref();
  };

  return {
    wake: () => {
      if (stopped) return;
      if (timer !== null) clearTimeout(timer);
      seen = { ...seen, rows: -1 };
      timer = setTimeout(look, 0);
      timer.unref();
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

interface Ringing extends AlarmPoint {
  readonly clock: RingableClock;
  readonly title: string;
}

/** The moments of clocks, worked out once for all that began and end alike: they are thousands, their days are few. */
function pointsBySpan(soonWorkingDays: number, calendar: Calendar): (clock: RingableClock) => readonly AlarmPoint[] {
  const known = new Map<string, readonly AlarmPoint[]>();
  return (clock) => {
    const key = `${clock.started} ${clock.due}`;
    const points = known.get(key) ?? alarmPoints(clock, soonWorkingDays, calendar);
    known.set(key, points);
    return points;
  };
}

/** Says what is to be said now; the answer is the next moment anything will be. */
function ring(
  { store, announce, rules, session }: AlarmDeps,
  said: Map<string, { readonly dueAt: Instant; readonly rungTo: Instant }>,
  now: Instant,
): number {
  const { soonWorkingDays } = rules.pack.thresholds;
  // Far enough ahead that the first reminder of a clock beyond it is not due before the next look.
  const ahead = (soonWorkingDays * 2 + 16) * dayMs;
  const ringing: Ringing[] = [];
  const pointsOf = pointsBySpan(soonWorkingDays, rules.calendar);
  let nextAt = Infinity;
  for (const clock of ringableClocks(store.db, (now - tooOldMs) as Instant, (now + ahead) as Instant)) {
    const here = said.get(keyOf(clock));
    const rungTo = Math.max(clock.rungTo ?? -Infinity, here?.dueAt === clock.dueAt ? here.rungTo : -Infinity);
    const points = pointsOf(clock);
    const last = points.findLast(({ at }) => at <= now);
    if (last !== undefined && last.at > Math.max(rungTo, now - tooOldMs)) {
      const { title, savedAt } = ringingHead(store.db, clock.record);
      if (last.at > savedAt) ringing.push({ clock, title, ...last });
    }
    nextAt = Math.min(nextAt, points.find(({ at }) => at > now)?.at ?? Infinity);
  }
  if (ringing.length === 0) return nextAt;

  for (const { clock, at } of ringing) said.set(keyOf(clock), { dueAt: clock.dueAt, rungTo: at });
  // A disk that takes nothing is told elsewhere; the alarm goes out all the same.
  write(store.db, (db) => {
    for (const { clock, at } of ringing) noteRung(db, clock, at);
  });
  const unlocked = session.current() !== null;
  for (const { clock, title, stage } of ringing) {
    const { record, due } = clock;
    const name = rules.pack.clocks.find(({ id }) => id === clock.clock)?.name ?? clock.clock;
    announce('clock.rang', { record, title: unlocked ? title : '', clock: clock.clock, name, due, stage });
  }
  return nextAt;
}

const keyOf = ({ record, clock }: RingableClock): string => `${record} ${clock}`;
