import type { Editor } from '@tiptap/react';
import { Button } from 'antd';
import { Link, Unlink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Key } from '#renderer/ui/Key.tsx';
import { linkedClauses, linkRange, unlinkClauses } from './editorActs.ts';

interface Shown {
  readonly top: number;
  readonly left: number;
  readonly linked: boolean;
}

/** CSS px: between words and toolbar, and what the toolbar takes with that gap. */
const GAP = 6;
const ROOM = 46;

export interface LinkToolbarProps {
  readonly editor: Editor;
  /** The scrolled box the toolbar floats in. */
  readonly box: HTMLElement | null;
  readonly onLink: () => void;
}

/** Two small buttons at the end of the selected words: 关联条款, 取消关联. */
export function LinkToolbar({ editor, box, onLink }: LinkToolbarProps) {
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const look = () => setShown(box === null || !editor.isEditable ? null : placeOf(editor, box));
    editor.on('selectionUpdate', look);
    editor.on('update', look);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('update', look);
    };
  }, [editor, box]);

  if (shown === null) return null;
  return (
    <div
      className="studio-link-tools"
      role="toolbar"
      aria-label="所选文字"
      style={{ top: shown.top, left: shown.left }}
    >
      {/* The press must not take the selection away from the editor. */}
      <Button
        size="small"
        type="text"
        icon={<Link size={16} aria-hidden />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onLink}
      >
        关联条款 <Key>Alt A</Key>
      </Button>
      {shown.linked && (
        <Button
          size="small"
          type="text"
          icon={<Unlink size={16} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => unlinkClauses(editor)}
        >
          取消关联
        </Button>
      )}
    </div>
  );
}

/** Below the end of the selection, or above its beginning where there is no room; null when nothing is selected or a word is being composed. */
function placeOf(editor: Editor, box: HTMLElement): Shown | null {
  const { view, state } = editor;
  if (state.selection.empty || view.composing || linkRange(editor) === null) return null;
  const end = view.coordsAtPos(state.selection.to, -1);
  const frame = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(end.left - frame.left - 80, box.clientWidth - 260));
  const below = end.bottom + ROOM < frame.bottom;
  const top = below ? end.bottom + GAP : view.coordsAtPos(state.selection.from).top - ROOM;
  return { top: top - frame.top + box.scrollTop, left, linked: linkedClauses(editor).length > 0 };
}
