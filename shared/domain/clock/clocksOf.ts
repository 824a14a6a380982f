/**
 * The clocks of a record (公开时限), worked out from what is written in it.
 *
 * Nothing here is remembered: the same fields, calendar and day give the same answer, so a stored
 * clock can be thrown away and made anew, and a newly imported calendar simply is the next answer.
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { ClockBinding, ClockRule, ClockSource, Limit } from '../rulepack/clockRule.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, endOfDay, rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { limitAfter, limitBefore, type LimitEnd } from './applyLimit.ts';
import type { Pause } from './clock.ts';
import type { ClockFacts, ClockState, Extension } from './clockState.ts';
import { pausesOf } from './pausesOf.ts';
import { pointOfDay, readPoint, type Point } from './point.ts';
import { workingDaysLeft } from './workingDaysLeft.ts';

/**
 * One state per clock that applies, in the order of the bindings. A kind may bind one clock several
 * times under different conditions; the first that holds counts. Clocks that are so many per month or
 * year (T16) are no matter of one record: the ledger counts them.
 *
 * `now` is asked only for what day it is: open pauses run to today, and `left` is reckoned from it.
 */
export function clocksOf(
  bindings: readonly ClockBinding[],
  clocks: readonly ClockRule[],
  facts: ClockFacts,
  calendar: Calendar,
  now: Instant,
): readonly ClockState[] {
  const ground: Ground = { clocks, facts, calendar, today: civilDateOf(now) };
  const states = new Map<ClockRule['id'], ClockState>();
  for (const binding of bindings) {
    const rule = clocks.find(({ id }) => id === binding.clock);
    if (!rule || isCounted(rule) || states.has(rule.id)) continue;
    if (binding.when === null || facts.holds(binding.when)) {
      states.set(rule.id, stateOf(binding, rule, ground));
    }
  }
  return [...states.values()];
}

/** What every clock of the record is worked out on. */
interface Ground {
  readonly clocks: readonly ClockRule[];
  readonly facts: ClockFacts;
  readonly calendar: Calendar;
  readonly today: CivilDate;
}

const isCounted = ({ measure, limit }: ClockRule): boolean =>
  measure === 'count' || limit.unit === 'per-month' || limit.unit === 'per-year';

function stateOf(binding: ClockBinding, rule: ClockRule, ground: Ground): ClockState {
  const { facts, calendar, today } = ground;
  const limit = ownLimit(rule.limit, binding.ownCount, facts);
  const inHours = limit.unit === 'hours';
  const written = ({ day, at }: Point): string => (inHours && at !== null ? rfc3339(at) : day);
  const base = { clock: rule.id, name: rule.name, basis: rule.basis, measure: rule.measure, limit };
  const start = startOf(binding, facts);
  if (start === null) return { ...base, ...idle };

  const stop = stopOf(binding, facts, start);
  const { closed, open } = pausesOf(binding.pauses, facts, start.point.day, earlier(stop?.day ?? today, today));
  const pauses = inHours || rule.measure === 'lead' ? [] : closed;
  const ran = run(binding, rule.measure, limit, start.point, pauses, ground);
  const state = stop ? (isKept(rule.measure, ran.end, stop) ? 'kept' : 'missed') : open ? 'paused' : 'running';
  return {
    ...base,
    state,
    from: written(start.point),
    restarted: start.restarted,
    extendedBy: ran.extension,
    pauses,
    due: ran.end?.text ?? null,
    dueAt: rule.measure === 'at-least' ? null : (ran.end?.at ?? null),
    provisional: ran.end?.provisional ?? false,
    stoppedOn: stop ? written(stop) : null,
    late: stop && ran.end ? lateBy(rule.measure, ran.end.day, stop.day, calendar) : null,
    left: state === 'running' && ran.end && !inHours ? workingDaysLeft(today, ran.end.day, calendar) : null,
    calendar: { version: calendar.version, years: calendar.years },
    steps: ran.end?.steps ?? [],
  };
}

const idle = {
  state: 'idle',
  from: null,
  restarted: false,
  extendedBy: null,
  pauses: [],
  due: null,
  dueAt: null,
  provisional: false,
  stoppedOn: null,
  late: null,
  left: null,
  calendar: null,
  steps: [],
} as const;

/** Most units a record may ask for itself: a slip of the pen must not make the count run for ever. */
const mostOwn = 3660;

function ownLimit(limit: Limit, field: string | null, facts: ClockFacts): Limit {
  const own = field === null ? null : facts.value(field);
  if (own === null || !('count' in limit) || !/^\s*\d{1,4}\s*$/u.test(own) || Number(own) > mostOwn) return limit;
  return { ...limit, count: Number(own) };
}

interface Start {
  readonly point: Point;
  readonly restarted: boolean;
  /** The trigger is written in the record itself. */
  readonly own: boolean;
}

function startOf({ from, restart }: ClockBinding, facts: ClockFacts): Start | null {
  const source = from.find((candidate) => pointAt(candidate, facts) !== null);
  const trigger = source ? pointAt(source, facts) : null;
  if (!source || !trigger) return null;
  const again = restart === null ? null : readPoint(facts.value(restart));
  if (again && isAfter(again, trigger)) return { point: again, restarted: true, own: true };
  return { point: trigger, restarted: false, own: 'field' in source && !('link' in source) };
}

/**
 * The first source with a value, unless it belongs to what was before: a stop before a restart, and a
 * publication before the day written in the record, which cannot have held what came about that day.
 */
function stopOf({ until }: ClockBinding, facts: ClockFacts, { point, restarted, own }: Start): Point | null {
  for (const source of until) {
    const stop = pointAt(source, facts);
    if (stop === null) continue;
    const ofBefore = (restarted || (own && 'published' in source)) && isAfter(point, stop);
    if (!ofBefore) return stop;
  }
  return null;
}

function pointAt(source: ClockSource, facts: ClockFacts): Point | null {
  if ('published' in source) return pointOfDay(facts.publishedOn);
  if ('publishedOf' in source) {
    const day = facts.linkedPublishedOn(source.publishedOf);
    return day === null ? readPoint(facts.linked(source.publishedOf, 'date')) : pointOfDay(day);
  }
  return readPoint('link' in source ? facts.linked(source.link, source.field) : facts.value(source.field));
}

/** By the moment where both have one, by the day otherwise. */
const isAfter = (one: Point, other: Point): boolean =>
  one.at !== null && other.at !== null ? one.at > other.at : one.day > other.day;

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);

interface Run {
  readonly end: LimitEnd | null;
  readonly extension: Extension | null;
}

/** Counts the limit, and on from its end the extension's where one was agreed to and told in time. */
function run(
  { extension: asked }: ClockBinding,
  measure: ClockRule['measure'],
  limit: Limit,
  start: Point,
  pauses: readonly Pause[],
  { clocks, facts, calendar }: Ground,
): Run {
  if (measure === 'lead') return { end: limitBefore(start, limit, calendar), extension: null };
  const first = limitAfter(start, limit, calendar, pauses);
  const longer = asked && clocks.find(({ id }) => id === asked.clock);
  const agreedBy = asked ? (facts.value(asked.agreedBy)?.trim() ?? '') : '';
  const toldOn = asked ? (facts.value(asked.toldOn) ?? '') : '';
  const told = readPoint(toldOn);
  if (!first || !longer || agreedBy === '' || told === null) return { end: first, extension: null };

  const tooLate = told.at !== null && limit.unit === 'hours' ? told.at > first.at : told.day > first.day;
  const { id, name } = longer;
  const extension = { clock: id, name, limit: longer.limit, agreedBy, toldOn, tooLate };
  const second = tooLate ? null : limitAfter({ day: first.day, at: first.at }, longer.limit, calendar, pauses);
  if (second === null) return { end: first, extension };
  const provisional = first.provisional || second.provisional;
  return { end: { ...second, provisional, steps: [...first.steps, ...second.steps] }, extension };
}

/** Where only the day of a stop is known, an hour clock takes its last moment: nothing is called kept that may not be. */
function isKept(measure: ClockRule['measure'], end: LimitEnd | null, stop: Point): boolean {
  if (end === null) return true;
  const inDays = end.text === end.day;
  const at = inDays || stop.at === null ? endOfDay(stop.day) : stop.at;
  return measure === 'at-least' ? at >= end.at : at <= end.at;
}

function lateBy(measure: ClockRule['measure'], due: CivilDate, stop: CivilDate, calendar: Calendar): number {
  return measure === 'at-least' ? workingDaysLeft(stop, due, calendar) : workingDaysLeft(due, stop, calendar);
}
