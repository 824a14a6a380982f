import type { Editor } from '@tiptap/react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { elements, type ElementKey } from '#shared/domain/interpretation/interpretation.ts';
import { ClausePicker } from './editor/ClausePicker.tsx';
import { linkClause } from './editor/editorActs.ts';
import { ExplainDialog } from '#renderer/form/ExplainDialog.tsx';
import { takeBackText } from '#renderer/lib/takeBackText.ts';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { Desk, DeskActs, Which } from './studioState.ts';
import { PreviewDialog } from './submit/PreviewDialog.tsx';
import { SubmitDialog } from './submit/SubmitDialog.tsx';

export type StudioDialog =
  | { readonly type: 'preview'; readonly which: Which }
  | { readonly type: 'submit' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'explain'; readonly finding: Finding }
  | { readonly type: 'not-applicable'; readonly element: ElementKey }
  | { readonly type: 'not-explained'; readonly clause: string }
  | { readonly type: 'link'; readonly words: string };

export interface StudioDialogsProps {
  readonly dialog: StudioDialog;
  readonly desk: Desk;
  readonly acts: DeskActs;
  readonly editor: Editor;
  readonly labels: ReadonlyMap<string, string>;
  readonly clause: string | null;
  readonly onClose: () => void;
}

/** The one dialog that is open over the studio. */
export function StudioDialogs({ dialog, desk, acts, editor, labels, clause, onClose }: StudioDialogsProps) {
  switch (dialog.type) {
    case 'preview':
      return <PreviewDialog first={dialog.which} load={acts.preview} onClose={onClose} />;
    case 'submit':
      return (
        <SubmitDialog
          policyTitle={desk.policy.written.title}
          interpretationTitle={desk.interpretation.written.title}
          report={desk.report}
          busy={desk.busy}
          onConfirm={() => void acts.submit().then(onClose)}
          onCancel={onClose}
        />
      );
    case 'withdraw':
      return (
        <ReasonDialog
          title={takeBackText(desk.view.state, desk.view.delivery)}
          verb={takeBackText(desk.view.state, desk.view.delivery)}
          help="审批人会看到理由。之后可以修改，改好要重新送审。"
          busy={desk.busy}
          onConfirm={(reason) => void acts.withdraw(reason).then(onClose)}
          onCancel={onClose}
        />
      );
    case 'explain':
      return (
        <ExplainDialog
          finding={dialog.finding}
          busy={desk.busy}
          onDecide={(decision, reason) => void acts.decide(dialog.finding.key, decision, reason).then(onClose)}
          onCancel={onClose}
        />
      );
    case 'not-applicable':
      return (
        <ReasonDialog
          title={`${elements.find(({ key }) => key === dialog.element)?.name ?? ''}不适用`}
          verb="标为不适用"
          help="写明本篇为什么不需要这个要素，审批人会看到。"
          onConfirm={(reason) => {
            acts.setNotApplicable(dialog.element, reason);
            onClose();
          }}
          onCancel={onClose}
        />
      );
    case 'not-explained':
      return (
        <ReasonDialog
          title={`${labels.get(dialog.clause) ?? '这一条'}不解读`}
          verb="标为不解读"
          help="写明为什么不需要解读，审批人会看到。"
          onConfirm={(reason) => {
            acts.setNotExplained(dialog.clause, reason);
            onClose();
          }}
          onCancel={onClose}
        />
      );
    case 'link':
      return (
        <ClausePicker
          clauses={desk.view.policy.content.clauses}
          labels={labels}
          words={dialog.words}
          preferred={clause}
          onPick={(picked) => {
            linkClause(editor, picked);
            acts.chooseClause(picked);
            onClose();
            backToText(editor);
          }}
          onCancel={() => {
            onClose();
            backToText(editor);
          }}
        />
      );
  }
}

/**
 * Puts the caret back where it was. A dialog holds the focus until it is gone and then gives it to
 * the editor's box without a caret, which the browser puts at the very start: so the editor takes
 * it itself, one frame later, with its own selection.
 */
function backToText(editor: Editor): void {
  requestAnimationFrame(() => editor.view.focus());
}
