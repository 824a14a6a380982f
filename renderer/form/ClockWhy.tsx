import { Modal } from 'antd';
import { derivationOf } from '#shared/domain/clock/derivationOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { timeWords } from './clockWords.ts';
import './clockCard.css';

export interface ClockWhyProps {
  readonly clock: ClockState;
  readonly now: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 为什么是这一天: every day on the way, counted or passed over, in the words that `desk clock` prints. */
export function ClockWhy({ clock, now, open, onClose }: ClockWhyProps) {
  return (
    <Modal
      open={open}
      title={clock.due === null ? clock.name : `为什么是 ${timeWords(clock.due, now)}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
      width={480}
    >
      <p className="clock-rule">
        {clock.name}
        <span className="quiet">{clock.basis}</span>
      </p>
      {/* It scrolls, so the keyboard must be able to stand in it. */}
      <ol className="clock-lines" tabIndex={0} aria-label="逐日推算">
        {derivationOf(clock).map(({ what, text }, index) => (
          // Two lines may be of the same day; their order never changes.
          <li key={index} className={`is-${what}`}>
            {text}
          </li>
        ))}
      </ol>
      {clock.calendar !== null && clock.limit.unit === 'working-days' && (
        <p className="quiet">
          按{yearsText(clock.calendar.years)}的放假安排计算（{clock.calendar.version}）。
        </p>
      )}
    </Modal>
  );
}

/** 2004—2026年; a year in between that is missing is not claimed. */
function yearsText(years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '周末';
  return last - first + 1 === years.length ? `${first}—${last}年` : `${years.join('、')}年`;
}
