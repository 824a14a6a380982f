import { Input } from 'antd';
import { useId, useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';

export interface SendBackDialogProps {
  readonly busy: boolean;
  readonly onSendBack: (reason: string) => void;
  readonly onCancel: () => void;
}

/** 退回 needs a reason: it is all the officer has to go on. */
export function SendBackDialog({ busy, onSendBack, onCancel }: SendBackDialogProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      open
      title="退回修改"
      verb="退回"
      busy={busy}
      disabled={reason.trim() === ''}
      onConfirm={() => onSendBack(reason.trim())}
      onCancel={onCancel}
    >
      <label className="review-label" htmlFor={id}>
        理由（必填）
      </label>
      <p className="quiet" id={`${id}-help`}>
        写明哪一处、要怎么改。经办人打开就会看到，也会记入审批过程。
      </p>
      <Input.TextArea
        id={id}
        className="review-reason-text"
        aria-describedby={`${id}-help`}
        autoFocus
        autoSize={{ minRows: 4, maxRows: 10 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
