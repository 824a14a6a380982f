import { Button, Input } from 'antd';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { HolidayDraft } from './yearDraft.ts';

export interface HolidayRowProps {
  readonly row: HolidayDraft;
  /** The days offered lie in it. */
  readonly year: string;
  readonly fault: string | null;
  readonly onChange: (row: HolidayDraft) => void;
  readonly onRemove: () => void;
}

/** One holiday: what it is called, from which day to which. */
export function HolidayRow({ row, year, fault, onChange, onRemove }: HolidayRowProps) {
  const faultId = useId();
  const named = row.name.trim() === '' ? '这个假期' : row.name.trim();
  const days = /^\d{4}$/u.test(year) ? { min: `${year}-01-01`, max: `${year}-12-31` } : {};
  const told = { 'aria-invalid': fault !== null, ...(fault !== null && { 'aria-describedby': faultId }) };
  return (
    <div className="year-row">
      <Input
        {...told}
        value={row.name}
        aria-label="假期名称"
        maxLength={20}
        onChange={(event) => onChange({ ...row, name: event.target.value })}
      />
      <Input
        {...told}
        {...days}
        type="date"
        value={row.from}
        aria-label={`${named}从`}
        onChange={(event) => onChange({ ...row, from: event.target.value })}
      />
      <Input
        {...days}
        type="date"
        value={row.to}
        aria-label={`${named}到`}
        onChange={(event) => onChange({ ...row, to: event.target.value })}
      />
      <Button
        type="text"
        icon={<Trash2 size={16} aria-hidden />}
        aria-label={`删去${named}`}
        title={`删去${named}`}
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
