import type { Failure, Output } from '#shared/contract/contract.ts';
import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import type { StudioView } from '#shared/contract/studio.ts';
import { dayReason, isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { addDays, datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { countUndelivered, listDeliveries } from '../../storage/repositories/deliveries.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { submissionsIn } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { reviewsIn, waitsFor } from '../review/inbox.ts';
import { interpretationDue } from '../studio/interpretationDue.ts';
import { loadSubmission } from '../studio/loadSubmission.ts';

const stripDays = 10;
const mostItems = 100;
const soonDays = 3;

/** The work list: what is due, what came back, what waits for me, in the order it should be done. */
export const createTodayView = (deps: Deps) => (): Result<Output<'today.view'>, Failure<'today.view'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { person } = unlocked.value;
  const { calendar } = deps.rules;
  const today = civilDateOf(deps.clock.now());
  const items = [
    ...(person.roles.includes('officer') ? draftItems(deps, today) : []),
    ...reviewsIn(deps, ['in-review'])
      .filter((review) => waitsFor(review, person))
      .flatMap(({ submission }) => reviewItem(deps, submission.id, today)),
    ...deliveryItems(deps),
  ];
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

function draftItems(deps: Deps, today: CivilDate): TodayItem[] {
  return submissionsIn(deps.store.db, ['draft', 'returned'], mostItems).flatMap(({ id, state }) => {
    const loaded = loadSubmission(deps.store.db, id);
    if (!loaded.ok) return [];
    const { interpretation, policy } = loaded.value;
    const due = interpretationDue(policy.content, today, deps.rules);
    const returned = state === 'returned';
    const { name: why, basis } = deps.rules.pack.clocks.T02;
    return [
      {
        group: returned ? 'returned' : groupOf(due),
        submission: id,
        title: interpretation.content.title,
        why: returned ? '科室退回，修改后重新送审' : why,
        basis,
        due,
        action: returned ? 'see-reason' : 'write',
      } satisfies TodayItem,
    ];
  });
}

function groupOf(due: StudioView['due']): TodayItem['group'] {
  if (due === null) return 'other';
  if (due.workingDaysLeft < 0) return 'overdue';
  if (due.workingDaysLeft === 0) return 'today';
  return due.workingDaysLeft <= soonDays ? 'soon' : 'other';
}

function reviewItem(deps: Deps, id: TodayItem['submission'], today: CivilDate): TodayItem[] {
  const loaded = loadSubmission(deps.store.db, id);
  if (!loaded.ok) return [];
  const { policy, interpretation } = loaded.value;
  return [
    {
      group: 'review',
      submission: id,
      title: interpretation.content.title,
      why: `起草人 ${interpretation.revision.author}`,
      basis: deps.rules.pack.clocks.T02.basis,
      due: interpretationDue(policy.content, today, deps.rules),
      action: 'review',
    },
  ];
}

const deliveryItems = (deps: Deps): TodayItem[] =>
  listDeliveries(deps.store.db, mostItems)
    .filter(({ state }) => state === 'returned')
    .map(({ submission, title, reasons }) => ({
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
