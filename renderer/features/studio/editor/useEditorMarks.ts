import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { NotApplicable } from '#shared/domain/interpretation/interpretation.ts';
import { findingMarksOf } from '../findings/findingMarksOf.ts';
import { withFindingMarks } from './findingMarks.ts';
import { withNotApplicable } from './sectionHints.ts';
import { whenNotComposing } from './whenNotComposing.ts';

/** Draws what the checks found and what does not apply into the editor, never during a composition. */
export function useEditorMarks(
  editor: Editor,
  report: CheckReport | null,
  chosen: string | null,
  notApplicable: readonly NotApplicable[],
): void {
  useEffect(
    () =>
      whenNotComposing(editor.view, () =>
        editor.view.dispatch(withFindingMarks(editor.state, findingMarksOf(report?.findings ?? [], chosen))),
      ),
    [editor, report, chosen],
  );
  useEffect(
    () => whenNotComposing(editor.view, () => editor.view.dispatch(withNotApplicable(editor.state, notApplicable))),
    [editor, notApplicable],
  );
}
