import { Button, Input } from 'antd';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { weekdayText } from '#renderer/lib/timeText.ts';
import type { DayDraft } from './yearDraft.ts';

export interface DayRowProps {
  readonly row: DayDraft;
  readonly label: string;
  readonly year: string;
  readonly fault: string | null;
  readonly onChange: (row: DayDraft) => void;
  readonly onRemove: () => void;
}

/** One day on which people work though it is a weekend; the weekday stands beside it, because slips show there. */
export function DayRow({ row, label, year, fault, onChange, onRemove }: DayRowProps) {
  const faultId = useId();
  const days = /^\d{4}$/u.test(year) ? { min: `${year}-01-01`, max: `${year}-12-31` } : {};
  return (
    <div className="year-row is-day">
      <Input
        {...days}
        type="date"
        value={row.date}
        aria-label={label}
        aria-invalid={fault !== null}
        {...(fault !== null && { 'aria-describedby': faultId })}
        onChange={(event) => onChange({ ...row, date: event.target.value })}
      />
      <span className="quiet">{row.date === '' ? '' : weekdayText(row.date)}</span>
      <Button
        type="text"
        icon={<Trash2 size={16} aria-hidden />}
        aria-label={`删去${label}`}
        title={`删去${label}`}
        onClick={onRemove}
      />
      {fault !== null && (
        <p className="field-fault" id={faultId}>
          {fault}
        </p>
      )}
    </div>
  );
}
