import { isAboutPerson, type Decision, type Finding } from '#shared/domain/checks/checks.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';

export interface ExplainDialogProps {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision['decision'], reason: string) => void;
  readonly onCancel: () => void;
}

/** 说明: a person settles a finding with a reason instead of changing the text; a re-run keeps it. */
export function ExplainDialog({ finding, busy, onDecide, onCancel }: ExplainDialogProps) {
  const sensitive = isAboutPerson(finding);
  return (
    <ReasonDialog<Decision['decision']>
      title="说明"
      verb="记下说明"
      help={
        <>
          {finding.why}
          <br />
          说明会随件送审，审批人看得到是谁写的。
        </>
      }
      {...(sensitive && {
        choices: [
          { value: 'not-sensitive', label: '不是个人信息' },
          { value: 'published-by-law', label: '依法应当公开' },
        ],
      })}
      busy={busy}
      onConfirm={(reason, choice) => onDecide(choice ?? 'justified', reason)}
      onCancel={onCancel}
    />
  );
}
