import type { Finding } from '#shared/domain/checks/checks.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { ExplainDialog } from '#renderer/form/ExplainDialog.tsx';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { takeBackText } from '#renderer/lib/takeBackText.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { ListImportDialog } from './ListImportDialog.tsx';
import { MapDialog } from './MapDialog.tsx';
import type { OpenActs, OpenRecord } from './openState.ts';
import { PreviewDialog } from './PreviewDialog.tsx';

export type FormDialog =
  | { readonly type: 'preview' | 'submit' | 'withdraw' | 'history' | 'map' | 'import' }
  | { readonly type: 'explain'; readonly finding: Finding };

export interface FormDialogsProps {
  readonly dialog: FormDialog;
  readonly open: OpenRecord;
  readonly kind: Kind;
  readonly acts: OpenActs;
  readonly onOpen: (record: Pick<LinkLook, 'id' | 'kind'>) => void;
  readonly onClose: () => void;
}

/** The one dialog that is open over a form. */
export function FormDialogs({ dialog, open, kind, acts, onOpen, onClose }: FormDialogsProps) {
  const { record } = open.view;
  switch (dialog.type) {
    case 'preview':
      return <PreviewDialog title={open.content.title} load={acts.preview} onClose={onClose} />;
    case 'submit': {
      const decided = open.report?.decisions.length ?? 0;
      return (
        <ConfirmDialog
          open
          title="送审"
          verb="送审"
          verbFirst
          busy={open.busy}
          onConfirm={() => void acts.submit().then(onClose)}
          onCancel={onClose}
        >
          <p>
            {kind.name}：{open.content.title}
          </p>
          <p className="quiet">
            送审后文字不能改；需要改时可以撤回。
            {decided > 0 && `有 ${decided} 项检查结果附了说明，审批人会看到。`}
          </p>
        </ConfirmDialog>
      );
    }
    case 'withdraw':
      return (
        <ReasonDialog
          title={takeBackText(record.state, open.view.delivery)}
          verb={takeBackText(record.state, open.view.delivery)}
          help="审批人会看到理由。之后可以修改，改好要重新送审。"
          busy={open.busy}
          onConfirm={(reason) => void acts.withdraw(reason).then(onClose)}
          onCancel={onClose}
        />
      );
    case 'explain':
      return (
        <ExplainDialog
          finding={dialog.finding}
          busy={open.busy}
          onDecide={(decision, reason) => void acts.decide(dialog.finding.key, decision, reason).then(onClose)}
          onCancel={onClose}
        />
      );
    case 'history':
      return <HistoryDrawer acts={acts} editable={editable(record.state)} busy={open.busy} onClose={onClose} />;
    case 'map':
      return <MapDialog self={record.id} load={acts.map} onOpen={onOpen} onClose={onClose} />;
    case 'import':
      return <ListImportDialog acts={acts} revision={() => record.revision.number} onClose={onClose} />;
  }
}
