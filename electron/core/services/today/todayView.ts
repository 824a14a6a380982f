import type { Failure, Output } from '#shared/contract/contract.ts';
import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import type { StudioView } from '#shared/contract/studio.ts';
import { dayReason, isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { addDays, datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { countUndelivered, returnedDeliveries } from '../../storage/repositories/deliveries.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { earliestDated } from '../../storage/repositories/workList.ts';
import type { Deps } from '../deps.ts';
import { openReviews, type Review } from '../review/inbox.ts';
import { interpretationDue } from '../studio/interpretationDue.ts';

const stripDays = 10;
const mostItems = 100;
const soonDays = 3;

/** The work list: what is due, what came back, what waits for me, in the order it should be done. */
export const createTodayView = (deps: Deps) => (): Result<Output<'today.view'>, Failure<'today.view'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { calendar } = deps.rules;
  const today = civilDateOf(deps.clock.now());
  const items = todayItems(deps, unlocked.value.person, openReviews(deps));
  return ok({
    date: today,
    working: isWorkingDay(today, calendar),
    items,
    strip: stripOf(deps, items, today),
    waitingForReceipt: countUndelivered(deps.store.db),
    lastReachedPortalAt: readFact(deps.store.db, 'portalReachedAt'),
    provisionalYears: provisionalYears(items),
  });
};

/** What a person has to do now. Read from heads alone: it is asked again on every event. */
export function todayItems(deps: Deps, person: Person, open: readonly Review[]): readonly TodayItem[] {
  const today = civilDateOf(deps.clock.now());
  return [
    ...(person.roles.includes('officer') ? draftItems(deps, today) : []),
    ...open.filter(({ standing }) => standing.waitsFor(person)).map((review) => reviewItem(deps, review, today)),
    ...deliveryItems(deps),
  ];
}

function draftItems(deps: Deps, today: CivilDate): TodayItem[] {
  const { db } = deps.store;
  const { name, basis } = deps.rules.pack.clocks.T02;
  return (['returned', 'draft'] as const)
    .flatMap((state) => [...earliestDated(db, state, true, mostItems), ...earliestDated(db, state, false, mostItems)])
    .slice(0, mostItems)
    .map(({ id, state, interpretationTitle, policyDate }) => {
      const due = interpretationDue(policyDate, today, deps.rules);
      const returned = state === 'returned';
      return {
        group: returned ? 'returned' : groupOf(due),
        submission: id,
        title: interpretationTitle,
        why: returned ? '科室退回，修改后重新送审' : name,
        basis,
        due,
        action: returned ? 'see-reason' : 'write',
      };
    });
}

function groupOf(due: StudioView['due']): TodayItem['group'] {
  if (due === null) return 'other';
  if (due.workingDaysLeft < 0) return 'overdue';
  if (due.workingDaysLeft === 0) return 'today';
  return due.workingDaysLeft <= soonDays ? 'soon' : 'other';
}

const reviewItem = (deps: Deps, { row, standing }: Review, today: CivilDate): TodayItem => ({
  group: 'review',
  submission: row.id,
  title: row.interpretationTitle,
  why: `送审人 ${standing.submittedBy}`,
  basis: deps.rules.pack.clocks.T02.basis,
  due: interpretationDue(row.policyDate, today, deps.rules),
  action: 'review',
});

const deliveryItems = (deps: Deps): TodayItem[] =>
  returnedDeliveries(deps.store.db, mostItems).map(({ submission, title, reasons }) => ({
    group: 'returned',
    submission,
    title,
    why: `门户退回：${reasons[0]?.why ?? '见报送'}`,
    basis: deps.rules.pack.clocks.T02.basis,
    due: null,
    action: 'see-delivery',
  }));

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
