import type { ClockState } from '../../clock/clockState.ts';
import { readPoint } from '../../clock/point.ts';
import type { ClockSource } from '../../rulepack/clockRule.ts';
import type { KindCheck } from '../../rulepack/kind.ts';
import type { Draft } from '../draft.ts';
import { fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

type ClockCheck = Extract<KindCheck, { type: 'clock' }>;

/**
 * R03 期限 and the clocks a kind checks by another rule. What is late can't be made earlier, only be
 * explained (W); but an end that still lies ahead, such as a planned day, can be moved and fails by the
 * rule's own severity (R13).
 */
export function clocks(subject: RecordSubject): readonly Draft[] {
  const { kind, input, record } = subject;
  const checks = kind.checks.filter((check) => check.type === 'clock');
  return input.clocksOf(record).flatMap((clock) => {
    const check = checks.find((one) => one.clock === clock.clock);
    if (!isBroken(clock, subject)) return [];
    if (check !== undefined) return [ofCheck(subject, clock, check)];
    return clock.measure === 'due' ? [overdue(subject, clock)] : [];
  });
}

const isBroken = ({ state, dueAt }: ClockState, { input }: RecordSubject): boolean =>
  state === 'missed' || (state === 'running' && dueAt !== null && dueAt < input.now);

function overdue(subject: RecordSubject, clock: ClockState): Draft {
  const { due, name, stoppedOn, provisional } = clock;
  const done = stoppedOn === null ? '，现在已经逾期' : `，实际是${stoppedOn}`;
  const guess = provisional ? '（暂按周末推算）' : '';
  return {
    rule: 'R03',
    verdict: 'fail',
    why: `按「${name}」，应在${due ?? ''}${guess}前完成${done}。请说明逾期的原因。`,
    text: '',
    place: fieldPlace(subject, startField(subject, clock.clock)),
    about: `${clock.clock} ${due ?? ''}`,
  };
}

function ofCheck(subject: RecordSubject, clock: ClockState, { rule, says }: ClockCheck): Draft {
  const { due, stoppedOn } = clock;
  const stop = readPoint(stoppedOn);
  const ahead = stop !== null && stop.day > subject.today;
  return {
    rule,
    verdict: 'fail',
    ...(ahead ? {} : { severity: 'W' as const }),
    why: `${withoutStop(says)}（${limitOf(clock)}）。`,
    text: '',
    place: fieldPlace(subject, startField(subject, clock.clock)),
    about: `${clock.clock} ${due ?? ''}`,
  };
}

/** 应在…前完成，写的是…: by what the clock measures. */
function limitOf({ measure, due, stoppedOn }: ClockState): string {
  const day = due ?? '';
  const limit = measure === 'at-least' ? `最早到${day}` : measure === 'lead' ? `最晚在${day}` : `应在${day}前`;
  return stoppedOn === null ? limit : `${limit}，写的是${stoppedOn}`;
}

const withoutStop = (says: string): string => says.replace(/[。.]$/u, '');

/** The field of the record that starts or stops the clock, for the finding to lead to; the date otherwise. */
function startField({ kind, fields }: RecordSubject, id: string): string {
  const binding = kind.clocks.find(({ clock }) => clock === id);
  const own = (source: ClockSource): string | null => ('field' in source && !('link' in source) ? source.field : null);
  const named = [...(binding?.from ?? []), ...(binding?.until ?? [])].flatMap((source) => own(source) ?? []);
  const heads = ['date', 'title', 'docNumber', 'issuer'];
  return named.find((key) => heads.includes(key) || fields.some((field) => field.key === key)) ?? 'title';
}
