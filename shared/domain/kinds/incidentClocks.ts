/**
 * The clocks of an incident (政务舆情, 国办发〔2016〕61号、80号; T13–T15): which apply, what is due next, and
 * what is still owed after a statement went out before its papers (先发后补).
 */
import type { Instant } from '#shared/lib/instant.ts';
import type { ClockState } from '../clock/clockState.ts';
import { readPoint } from '../clock/point.ts';
import { asText, isValueFilled, rowsOf, type Written } from '../form/fieldValue.ts';
import type { KindProblem } from './kindProblem.ts';

export interface IncidentDuty {
  readonly clock: 'T13' | 'T14' | 'T15';
  /** 首次权威发布、新闻发布会、回应. */
  readonly duty: string;
  /** The field whose moment fulfils it. */
  readonly field: 'firstReleaseAt' | 'conferenceAt' | 'respondedAt';
  readonly state: 'kept' | 'missed' | 'running' | 'overdue';
  /** RFC 3339. */
  readonly due: string;
  /** Milliseconds left, negative once it is over; null when it is done. */
  readonly left: number | null;
}

export interface IncidentStanding {
  /** Duties whose clock has started, the nearest first. */
  readonly duties: readonly IncidentDuty[];
  /** The nearest that is still to be done. */
  readonly next: IncidentDuty | null;
  /** What has to be added afterwards, in words. */
  readonly debt: readonly { readonly field: string; readonly says: string }[];
}

const DUTIES = [
  { clock: 'T13', duty: '发布权威信息', field: 'firstReleaseAt' },
  { clock: 'T14', duty: '召开新闻发布会', field: 'conferenceAt' },
  { clock: 'T15', duty: '回应', field: 'respondedAt' },
] as const;

/** Where an incident stands at a moment, from its record and its clocks. */
export function incidentStanding(content: Written, clocks: readonly ClockState[], now: Instant): IncidentStanding {
  const duties = DUTIES.flatMap(({ clock: id, duty, field }): readonly IncidentDuty[] => {
    const clock = clocks.find((one) => one.clock === id);
    if (clock === undefined || clock.due === null || clock.dueAt === null) return [];
    const done = clock.state === 'kept' || clock.state === 'missed';
    const left = done ? null : clock.dueAt - now;
    const state =
      clock.state === 'kept' || clock.state === 'missed' ? clock.state : clock.dueAt < now ? 'overdue' : 'running';
    return [{ clock: id, duty, field, state, due: clock.due, left }];
  }).toSorted((a, b) => (a.left ?? Number.MAX_SAFE_INTEGER) - (b.left ?? Number.MAX_SAFE_INTEGER));
  return { duties, next: duties.find(({ left }) => left !== null) ?? null, debt: debtOf(content, duties) };
}

/** What a release before its papers leaves to be done: nothing of it may hold up the release itself. */
function debtOf({ fields }: Written, duties: readonly IncidentDuty[]): IncidentStanding['debt'] {
  const written = (key: string): boolean => isValueFilled(fields[key]);
  const released = written('firstReleaseAt') || written('respondedAt') || written('conferenceAt');
  const debt: { field: string; says: string }[] = [];
  const late = duties.filter(({ state }) => state === 'missed' || state === 'overdue');
  if (late.length > 0 && !written('lateReason')) {
    debt.push({
      field: 'lateReason',
      says: `${late.map(({ duty }) => duty).join('、')}超过了时限，还没有写超时说明。`,
    });
  }
  if (!released) return debt;
  if (!written('snapshots'))
    debt.push({ field: 'snapshots', says: '还没有保存来源快照，网上的内容可能很快就没有了。' });
  if (!written('judgement')) debt.push({ field: 'judgement', says: '已经对外发布，还没有补写研判意见。' });
  const logged = rowsOf(fields['updates']).some(({ cells }) => asText(cells['sort']) === 'release');
  if (!logged) debt.push({ field: 'updates', says: '已经对外发布，经过里还没有记下发布的内容和网址。' });
  if (!written('closedAt')) return debt;
  if (!written('reviewNotes')) debt.push({ field: 'reviewNotes', says: '事件已经办结，还没有复盘。' });
  if (!written('archivedOn')) debt.push({ field: 'archivedOn', says: '事件已经办结，还没有归档。' });
  return debt;
}

/** R21 beyond the clocks themselves: a planned conference that would come too late, and what is still owed (hints). */
export function incidentProblems(
  content: Written,
  clocks: readonly ClockState[],
  now: Instant,
): readonly KindProblem[] {
  const { duties, debt } = incidentStanding(content, clocks, now);
  const common = { rule: 'R21', cell: null, text: '' } as const;
  const planned = readPoint(asText(content.fields['conferencePlannedAt']))?.at ?? null;
  const conference = clocks.find(({ clock }) => clock === 'T14');
  const tooLate =
    planned !== null &&
    conference?.state === 'running' &&
    conference.dueAt !== null &&
    planned > conference.dueAt &&
    planned > now;
  const duty = duties.find(({ clock }) => clock === 'T14');
  return [
    ...(tooLate
      ? [
          {
            ...common,
            verdict: 'fail' as const,
            why: `计划的发布会时间晚于发生后24小时（${duty?.due ?? ''}）。请提前召开，或在超时说明里写明原因。`,
            field: 'conferencePlannedAt',
            about: 'conference planned late',
          },
        ]
      : []),
    ...debt.map(({ field, says }) => ({
      ...common,
      verdict: 'fail' as const,
      severity: 'I' as const,
      why: `${says}请补上。`,
      field,
      about: `debt ${field}`,
    })),
  ];
}
