import type { Failure, Output } from '#shared/contract/contract.ts';
import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import { dayReason, isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { addDays, datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { countUndelivered } from '../../storage/repositories/deliveries.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { countDue } from '../../storage/repositories/workList.ts';
import type { Deps } from '../deps.ts';
import { openReviews } from '../review/inbox.ts';
import { todayItems } from './todayItems.ts';

const stripDays = 10;

/** The work list: what is due, what came back, what waits for me, in the order it should be done. */
export const createTodayView = (deps: Deps) => (): Result<Output<'today.view'>, Failure<'today.view'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { calendar } = deps.rules;
  const today = civilDateOf(deps.clock.now());
  const items = todayItems(deps, unlocked.value.person, openReviews(deps));
  const shown = items.filter(({ key }) => key.startsWith('due ')).length;
  return ok({
    date: today,
    working: isWorkingDay(today, calendar),
    items,
    strip: stripOf(deps, items, today),
    waitingForReceipt: countUndelivered(deps.store.db),
    lastReachedPortalAt: readFact(deps.store.db, 'portalReachedAt'),
    provisionalYears: provisionalYears(items),
    // No back-up is made by this version; the line says so instead of showing nothing.
    lastProvenBackupAt: null,
    more: shown === 0 ? 0 : Math.max(0, countDue(deps.store.db) - shown),
  });
};

function stripOf(deps: Deps, items: readonly TodayItem[], today: CivilDate): TodayView['strip'] {
  const { calendar } = deps.rules;
  return Array.from({ length: stripDays }, (_, index) => {
    const date = addDays(today, index);
    const reason = dayReason(date, calendar);
    return {
      date,
      due: items.filter(({ due }) => due?.date === date).length,
      working: isWorkingDay(date, calendar),
      label: !isKnown(date, calendar) || reason === '工作日' || reason === '周末' ? null : reason,
    };
  });
}

const provisionalYears = (items: readonly TodayItem[]): number[] => [
  ...new Set(
    items.flatMap(({ due }) => {
      const date = due?.provisional === true ? parseCivilDate(due.date) : null;
      return date ? [datePartsOf(date).year] : [];
    }),
  ),
];
