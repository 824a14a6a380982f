import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import type { TimeField } from '#shared/domain/rulepack/field.ts';
import { halfWidth } from '../typed/halfWidth.ts';
import { isDay, readDay, showDay } from '../typed/day.ts';
import { isMoment, readMoment, showMoment } from '../typed/moment.ts';
import { TypedText } from './TypedText.tsx';

export interface TimeControlProps {
  readonly control: FieldControl;
  readonly name: string;
  readonly type: TimeField['type'];
  readonly value: string;
  readonly readOnly: boolean;
  readonly onWrite: (value: string) => void;
}

const readYear = (text: string): string => halfWidth(text).trim().replace(/年$/u, '');
const asIs = (value: string): string => value;

/** A day, a moment or a year: typed the way people write it, or chosen from the system's own calendar. */
export function TimeControl({ control, name, type, value, readOnly, onWrite }: TimeControlProps) {
  const picker = useRef<HTMLInputElement>(null);
  const common = { control, value, readOnly, onWrite, maxLength: 40 };
  if (type === 'year')
    return (
      <TypedText {...common} className="is-short" inputMode="numeric" read={readYear} show={asIs} placeholder="2026" />
    );
  const day = type === 'date';
  const kept = day ? (isDay(value) ? value : '') : isMoment(value) ? value.slice(0, 16) : '';
  return (
    <span className="form-time">
      <TypedText
        {...common}
        className={day ? 'is-day' : 'is-moment'}
        read={day ? readDay : readMoment}
        show={day ? showDay : showMoment}
        placeholder={day ? '年-月-日' : '年-月-日 时:分'}
      />
      {!readOnly && (
        <>
          <button
            type="button"
            className="form-icon-button"
            aria-label={`从日历里选${name}`}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarDays size={16} strokeWidth={1.75} aria-hidden />
          </button>
          <input
            ref={picker}
            className="form-picker"
            type={day ? 'date' : 'datetime-local'}
            tabIndex={-1}
            aria-hidden
            value={kept}
            max={day ? '9999-12-31' : '9999-12-31T23:59'}
            onChange={(event) => onWrite(day ? event.target.value : readMoment(event.target.value.replace('T', ' ')))}
          />
        </>
      )}
    </span>
  );
}
