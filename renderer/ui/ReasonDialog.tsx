import { Input, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import './reasonDialog.css';

export interface ReasonDialogProps<Choice extends string> {
  readonly title: string;
  readonly verb: string;
  /** What the reason is for and who will read it. */
  readonly help: ReactNode;
  readonly choices?: readonly { readonly value: Choice; readonly label: string }[];
  readonly busy?: boolean;
  readonly onConfirm: (reason: string, choice: Choice | null) => void;
  readonly onCancel: () => void;
}

/** Asks for a reason in a person's own words; without one nothing happens. */
export function ReasonDialog<Choice extends string = never>(props: ReasonDialogProps<Choice>) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [choice, setChoice] = useState(props.choices?.[0]?.value ?? null);
  const written = reason.trim();
  return (
    <ConfirmDialog
      open
      title={props.title}
      verb={props.verb}
      busy={props.busy ?? false}
      disabled={written === ''}
      onConfirm={() => props.onConfirm(written, choice)}
      onCancel={props.onCancel}
    >
      {props.choices !== undefined && (
        <Radio.Group
          className="reason-choices"
          aria-label="属于哪种情形"
          value={choice}
          options={[...props.choices]}
          onChange={(event) =>
            setChoice(props.choices?.find(({ value }) => value === event.target.value)?.value ?? null)
          }
        />
      )}
      <label className="reason-label" htmlFor={id}>
        理由（必填）
      </label>
      <p className="quiet" id={`${id}-help`}>
        {props.help}
      </p>
      <Input.TextArea
        id={id}
        aria-describedby={`${id}-help`}
        autoFocus
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
