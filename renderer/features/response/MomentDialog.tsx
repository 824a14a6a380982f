import { useState } from 'react';
import { TimeControl } from '#renderer/form/fields/TimeControl.tsx';
import { useNow } from '#renderer/lib/useNow.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { minuteNow } from './minuteNow.ts';
import { momentFault } from './momentFault.ts';
import type { ClockFace } from './clocks/clockFace.ts';

export interface MomentDialogProps {
  readonly face: ClockFace;
  /** The moment that is written now; '' while none is. */
  readonly value: string;
  /** The clock runs from there: the moment can't lie before. */
  readonly from: string | null;
  readonly busy: boolean;
  readonly onMark: (at: string) => void;
  readonly onCancel: () => void;
}

/** The moment a clock stops: the real one, because it is what an inspector compares with the page. */
export function MomentDialog({ face, value, from, busy, onMark, onCancel }: MomentDialogProps) {
  const [at, setAt] = useState(() => (value === '' ? minuteNow(Date.now()) : value));
  const now = useNow(1000);
  const after = from === null ? {} : { after: { at: from, name: `${face.since}时间` } };
  const fault = momentFault(at, { now, future: false, ...after });
  return (
    <ConfirmDialog
      open
      title={`${face.title}：${face.verb}`}
      verb={value === '' ? '记下，停表' : '更正'}
      busy={busy}
      disabled={fault !== null}
      onConfirm={() => onMark(at)}
      onCancel={onCancel}
    >
      <Field label={`${face.done}的时刻`} help="写公众真正能看到的那一刻，不是送审或者批准的时刻。" fault={fault}>
        {(control) => (
          <TimeControl
            control={control}
            name={`${face.done}的时刻`}
            type="instant"
            value={at}
            readOnly={false}
            onWrite={setAt}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
