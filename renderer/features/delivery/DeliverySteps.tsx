import { Circle, CircleCheck, CircleMinus, Clock, Undo2, type LucideIcon } from 'lucide-react';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { deliveryStateNames, type DeliveryState } from '#shared/domain/delivery/delivery.ts';
import { sizeText } from '#renderer/lib/sizeText.ts';
import { momentText } from '#renderer/lib/timeText.ts';

type StepState = 'done' | 'now' | 'returned' | 'later';

interface Step {
  readonly name: string;
  readonly state: StepState;
  readonly icon: LucideIcon;
  /** The time it was reached, or what it waits for. */
  readonly note: string;
}

const stateWords: Readonly<Record<StepState, string>> = { done: '已过', now: '现在', returned: '现在', later: '未到' };

/** The four honest states (待报送 → 已送出 → 回执已验证 → 已发布) with their times; blue is where it is now. */
export function DeliverySteps({ row, now }: { readonly row: DeliveryRow; readonly now: number }) {
  return (
    <ol className="steps" aria-label="到哪一步">
      {stepsOf(row, now).map(({ name, state, icon: Icon, note }) => (
        <li
          key={name}
          className={`step is-${state}`}
          {...(state === 'now' || state === 'returned' ? { 'aria-current': 'step' } : {})}
        >
          <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
          <span className="step-name">
            {name}
            <span className="unseen">，{stateWords[state]}</span>
          </span>
          <span className="step-time">{note}</span>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(row: DeliveryRow, now: number): Step[] {
  const last: DeliveryState = row.state === 'returned' || row.state === 'withdrawn' ? row.state : 'published';
  const path: readonly DeliveryState[] = ['queued', 'sent', 'receipted', last];
  return path.map((state) => {
    const at = row.reached[state];
    const here = state === row.state;
    return {
      name: deliveryStateNames[state],
      state: here
        ? state === 'returned'
          ? 'returned'
          : state === 'published'
            ? 'done'
            : 'now'
        : at === undefined
          ? 'later'
          : 'done',
      icon: iconOf(state, here, at !== undefined),
      note: at === undefined ? waitsFor(state, row) : momentText(at, now),
    };
  });
}

function iconOf(state: DeliveryState, here: boolean, reached: boolean): LucideIcon {
  if (state === 'returned' && here) return Undo2;
  if (state === 'withdrawn' && here) return CircleMinus;
  if (state === 'queued' && here) return Clock;
  return reached || here ? CircleCheck : Circle;
}

/** What a step that was not reached waits for; a dash when an earlier one is missing. */
function waitsFor(state: DeliveryState, row: DeliveryRow): string {
  if (state === 'sent' && row.state === 'queued' && row.uploaded !== null) return `已传 ${sizeText(row.uploaded)}`;
  if (state === 'receipted' && row.state === 'sent') return '等回执';
  if (state === 'published' && row.state === 'receipted') return '等门户发布';
  return '—';
}
