import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';

export interface SubmitDialogProps {
  readonly policyTitle: string;
  readonly interpretationTitle: string;
  readonly report: CheckReport | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what is sent, that both go together (三同步), and that the words are fixed from then on. */
export function SubmitDialog({
  policyTitle,
  interpretationTitle,
  report,
  busy,
  onConfirm,
  onCancel,
}: SubmitDialogProps) {
  const decided = report?.decisions.length ?? 0;
  return (
    <ConfirmDialog open title="送审" verb="送审" busy={busy} onConfirm={onConfirm} onCancel={onCancel}>
      <p>下面两份文件一起送审，一起签发，一起发布：</p>
      <ul className="studio-sent">
        <li>政策：{policyTitle}</li>
        <li>解读：{interpretationTitle}</li>
      </ul>
      <p className="quiet">
        送审后文字不能改；需要改时可以撤回。
        {decided > 0 && `有 ${decided} 项检查结果附了说明，审批人会看到。`}
      </p>
    </ConfirmDialog>
  );
}
