import type { TodayItem } from '#shared/contract/delivery.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { returnedDeliveries } from '../../storage/repositories/deliveries.ts';
import { nearestDue, undated, unmarkedReplaced, type DueRow } from '../../storage/repositories/workList.ts';
import type { Deps } from '../deps.ts';
import { dueView } from '../records/dueView.ts';
import { nearestOf } from '../records/nearestOf.ts';
import type { Review } from '../review/inbox.ts';
import { columnItems } from './columnItems.ts';

const mostItems = 100;

/** What a person has to do now, in the order it should be done. Read from heads alone: it is asked again on every event. */
export function todayItems(deps: Deps, person: Person, open: readonly Review[]): readonly TodayItem[] {
  const waiting = open.filter(({ standing }) => standing.waitsFor(person));
  const decided = [...waiting.map((review) => reviewItem(deps, review)), ...deliveryItems(deps)];
  if (!person.roles.includes('officer')) return decided;
  // A submission has one line: what somebody has to answer comes before when it falls due.
  const shown = new Set<string>(decided.flatMap(({ place }) => ('submission' in place ? [place.submission] : [])));
  return [
    ...dueItems(deps, shown),
    ...decided,
    ...replacedItems(deps, shown),
    ...undatedItems(deps, shown),
    ...columnItems(deps),
  ];
}

/** One line a submission: its nearest clock. A pair of policy and interpretation is one piece of work. */
const dueItems = (deps: Deps, shown: Set<string>): readonly TodayItem[] =>
  nearestDue(deps.store.db, mostItems).flatMap((row) => (isNew(row, shown) ? [dueItem(deps, row)] : []));

/** Whether nothing of this submission is shown yet; from now on something is. */
function isNew({ submission }: Pick<DueRow, 'submission'>, shown: Set<string>): boolean {
  const fresh = !shown.has(submission);
  shown.add(submission);
  return fresh;
}

function dueItem(deps: Deps, row: DueRow): TodayItem {
  const rule = deps.rules.pack.clocks.find(({ id }) => id === row.clock);
  const due = dueView({ ...row, provisional: row.provisional === 1 }, deps.clock.now(), deps.rules.calendar);
  const returned = row.state === 'returned';
  return {
    group: returned
      ? 'returned'
      : groupOf(due, row.dueAt < deps.clock.now(), deps.rules.pack.thresholds.soonWorkingDays),
    key: `due ${row.record} ${row.clock}`,
    kind: row.kind,
    title: row.title,
    why: returned ? '科室退回，修改后重新送审' : (rule?.name ?? row.clock),
    basis: rule?.basis ?? '',
    due,
    ...wayOf(deps, row),
  };
}

function groupOf(due: NonNullable<TodayItem['due']>, over: boolean, soon: number): TodayItem['group'] {
  if (over) return 'overdue';
  if (due.at !== null || due.workingDaysLeft === 0) return 'today';
  return due.workingDaysLeft <= soon ? 'soon' : 'other';
}

/** Where the work on a record is done in the state it is in. */
function wayOf(
  deps: Deps,
  { kind, record, submission, state }: Pick<DueRow, 'kind' | 'record' | 'submission' | 'state'>,
): Pick<TodayItem, 'action' | 'place'> {
  const screen = kindOf(deps.rules.pack, kind)?.screen ?? 'form';
  if (screen === 'response') return { action: 'respond', place: { screen: 'response', record } };
  if (state === 'approved') return { action: 'see-delivery', place: { screen: 'delivery', submission } };
  if (state === 'in-review') return { action: 'review', place: { screen: 'review', submission } };
  return { action: state === 'returned' ? 'see-reason' : 'write', place: placeOf(deps, { kind, record, submission }) };
}

/** Where a record's words are written. */
function placeOf(
  deps: Deps,
  { kind, record, submission }: Pick<DueRow, 'kind' | 'record' | 'submission'>,
): TodayItem['place'] {
  return kindOf(deps.rules.pack, kind)?.screen === 'studio'
    ? { screen: 'studio', submission }
    : { screen: 'records', record };
}

/** 已发布的原文件上要作出明确标注（政府网站发展指引）: what a later document replaces and does not say so. */
const replacedItems = (deps: Deps, shown: Set<string>): readonly TodayItem[] =>
  unmarkedReplaced(deps.store.db, mostItems)
    .filter((row) => isNew(row, shown))
    .map((row): TodayItem => ({
      group: 'other',
      key: `replaced ${row.record}`,
      kind: row.kind,
      title: row.title,
      why: `已被《${row.successor}》替代，原文件还没有标注有效性`,
      basis: deps.rules.pack.rules.R37.basis,
      due: null,
      action: 'write',
      place: placeOf(deps, row),
    }));

/** Work on which no clock runs yet: what came back, then what was begun. */
const undatedItems = (deps: Deps, shown: Set<string>): readonly TodayItem[] =>
  (['returned', 'draft'] as const)
    .flatMap((state) => undated(deps.store.db, state, mostItems))
    .filter((row) => isNew(row, shown))
    .slice(0, mostItems)
    .map((row): TodayItem => {
      const kind = kindOf(deps.rules.pack, row.kind);
      const returned = row.state === 'returned';
      return {
        group: returned ? 'returned' : 'other',
        key: `open ${row.record}`,
        kind: row.kind,
        title: row.title,
        why: returned ? '科室退回，修改后重新送审' : `${kind?.name ?? row.kind}草稿，还没有起算日期`,
        basis: kind?.basis ?? '',
        due: null,
        ...wayOf(deps, row),
      };
    });

const reviewItem = (deps: Deps, { row, standing }: Review): TodayItem => ({
  group: 'review',
  key: `review ${row.id}`,
  kind: row.kind,
  title: row.title,
  why: `送审人 ${standing.submittedBy}`,
  basis: kindOf(deps.rules.pack, row.kind)?.basis ?? '',
  due: nearestOf(deps, row.id),
  action: 'review',
  place: { screen: 'review', submission: row.id },
});

const deliveryItems = (deps: Deps): readonly TodayItem[] =>
  returnedDeliveries(deps.store.db, mostItems).map(({ id, submission, title, reasons }) => ({
    group: 'returned',
    key: `delivery ${id}`,
    kind: null,
    title,
    why: `门户退回：${reasons[0]?.why ?? '见报送'}`,
    basis: '',
    due: null,
    action: 'see-delivery',
    place: { screen: 'delivery', submission },
  }));
