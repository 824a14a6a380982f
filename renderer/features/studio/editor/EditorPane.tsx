import { EditorContent, type Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { elements, type ElementKey, type InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import { elementAt, revealElement } from './editorActs.ts';
import { ElementTabs } from './ElementTabs.tsx';
import { elementStates } from './elementStates.ts';
import { LinkToolbar } from './LinkToolbar.tsx';

export interface EditorPaneProps {
  readonly editor: Editor;
  readonly fields: InterpretationFields;
  readonly report: CheckReport | null;
  readonly editable: boolean;
  readonly onLink: () => void;
  /** The editor lost the focus. */
  readonly onLeave: () => void;
  readonly onNotApplicable: (element: ElementKey) => void;
  readonly onApplicable: (element: ElementKey) => void;
}

/** The middle pane: element tabs, one line about the element the cursor is in, and the words. */
export function EditorPane(props: EditorPaneProps) {
  const { editor, fields, report } = props;
  const [current, setCurrent] = useState<ElementKey>('background');
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const look = () => setCurrent((before) => elementAt(editor) ?? before);
    editor.on('selectionUpdate', look);
    return () => {
      editor.off('selectionUpdate', look);
    };
  }, [editor]);

  const element = elements.find(({ key }) => key === current);
  const reason = fields.notApplicable.find((entry) => entry.element === current)?.reason;
  return (
    <>
      <h2 className="unseen">解读正文</h2>
      <div className="studio-pane-head">
        <ElementTabs
          states={elementStates(report, fields)}
          current={current}
          onGo={(key) => {
            setCurrent(key);
            revealElement(editor, key, props.editable);
          }}
        />
      </div>
      {element && (
        <p className="studio-about">
          <strong>{element.name}</strong> {reason === undefined ? element.hint : `不适用：${reason}`}
          {props.editable && element.required === 'if-applicable' && (
            <button
              type="button"
              className="link-button"
              onClick={() => (reason === undefined ? props.onNotApplicable : props.onApplicable)(current)}
            >
              {reason === undefined ? '不适用…' : '改为适用'}
            </button>
          )}
        </p>
      )}
      {/* Words that may not be changed are still scrolled with the keyboard. */}
      <div className="studio-doc" ref={setBox} onBlur={props.onLeave} tabIndex={props.editable ? undefined : 0}>
        <EditorContent editor={editor} />
        <LinkToolbar editor={editor} box={box} onLink={props.onLink} />
      </div>
    </>
  );
}
