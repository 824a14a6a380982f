// @vitest-environment jsdom
import './editorRoom.ts';
import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { adoptWords, linkClause, unlinkClauses } from '#renderer/features/studio/editor/editorActs.ts';
import type { EditorDoc } from '#renderer/features/studio/editor/editorDoc.ts';
import { editorExtensions } from '#renderer/features/studio/editor/editorExtensions.ts';
import { fromEditorDoc } from '#renderer/features/studio/editor/fromEditorDoc.ts';
import { toEditorDoc } from '#renderer/features/studio/editor/toEditorDoc.ts';
import { elements, type Section } from '#shared/domain/interpretation/interpretation.ts';
import { fieldsOf, section } from './builders.ts';

const open: Editor[] = [];
afterEach(() => open.splice(0).forEach((editor) => editor.destroy()));

let ids = 0;
const newId = () => `new-${(ids += 1)}`;
function edit(...written: readonly Section[]): Editor {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: editorExtensions({
      labels: new Map([
        ['1', '第1条'],
        ['9', '第9条'],
      ]),
      showClause: () => undefined,
      askClause: () => undefined,
      newId,
    }),
    content: toEditorDoc(fieldsOf(...written).sections, newId) as unknown as Editor['options']['content'],
    editorProps: { attributes: { class: 'studio-prose' } },
  });
  open.push(editor);
  return editor;
}
const said = (editor: Editor) => fromEditorDoc(editor.getJSON() as unknown as EditorDoc, newId);
const passages = (editor: Editor, element: string) => said(editor).find((each) => each.element === element)!.passages;
/** Puts the caret, or a selection, at an offset of a passage. */
function place(editor: Editor, passage: string, start: number, end = start): void {
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs['id'] !== passage) return true;
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, pos + 1 + start, pos + 1 + end)),
    );
    return false;
  });
}
const press = (editor: Editor, key: string, more: KeyboardEventInit = {}) =>
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

describe('paragraphs', () => {
  test('that are split keep the id with the words before the caret, and get a new one behind it', () => {
    const editor = edit(section('goals', '到2020年建成。'));
    place(editor, 'goals-1', 6);
    press(editor, 'Enter');

    const [before, after] = passages(editor, 'goals');
    expect(before).toMatchObject({ id: 'goals-1', text: '到2020年' });
    expect(after!.text).toBe('建成。');
    expect(after!.id).toMatch(/^new-/);
  });

  test('that are split at their very beginning keep the id with the words', () => {
    const editor = edit(section('goals', '到2020年建成。'));
    place(editor, 'goals-1', 0);
    press(editor, 'Enter');

    expect(passages(editor, 'goals')).toMatchObject([{ id: 'goals-1', text: '到2020年建成。' }]);
  });

  test('that are pasted become plain paragraphs with ids of their own and only links the policy has', () => {
    const editor = edit(section('goals', '甲'));
    place(editor, 'goals-1', 1);
    editor.view.pasteHTML(
      '<h1>题</h1><p data-passage="goals-1">乙<b>丙</b><span data-clause="9">丁</span></p><ul><li><span data-clause="77">戊</span></li></ul>',
      // jsdom has no ClipboardEvent; ProseMirror only asks it what a key would ask.
      new Event('paste') as ClipboardEvent,
    );

    const found = passages(editor, 'goals');
    expect(found.map(({ text }) => text)).toEqual(['甲题', '乙丙丁', '戊']);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    expect(found.map(({ links }) => links)).toEqual([[], [{ clause: '9', start: 2, end: 3 }], []]);
  });
});

describe('elements', () => {
  test('stay all there, in order, whatever keys are pressed wherever', () => {
    const names = elements.map(({ key }) => key);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(200),
            to: fc.nat(200),
            key: fc.constantFrom('Enter', 'Backspace', 'Delete', 'a', 'z', 'type'),
          }),
          { maxLength: 25 },
        ),
        (keys) => {
          const editor = edit(
            section('background', '依据上位文件。'),
            section('content', '一是公开。', '二是解读。'),
            section('contact', '电话。'),
          );
          for (const { at, to, key } of keys) {
            const size = editor.state.doc.content.size;
            editor.view.dispatch(
              editor.state.tr.setSelection(
                TextSelection.between(editor.state.doc.resolve(at % size), editor.state.doc.resolve(to % size)),
              ),
            );
            if (key === 'type') editor.view.dispatch(editor.state.tr.insertText('字'));
            else press(editor, key, { ctrlKey: key === 'a' || key === 'z' });
          }
          const written = said(editor);
          expect(written.map(({ element }) => element)).toEqual(names);
          const all = written.flatMap((each) => each.passages.map(({ id }) => id));
          expect(new Set(all).size).toBe(all.length);
          editor.destroy();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are not run together by deleting a selection that reaches over two of them', () => {
    const editor = edit(section('background', '依据。'), section('goals', '目标。'));
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 3, editor.state.doc.content.size - 2)),
    );
    press(editor, 'Backspace');

    expect(passages(editor, 'goals').map(({ text }) => text)).toEqual(['目标。']);
  });
});

describe('links', () => {
  test('cover the selection, or the whole paragraph where nothing is selected, and come off again', () => {
    const editor = edit(section('goals', '三个工作日内公开。'));
    place(editor, 'goals-1', 0, 5);
    linkClause(editor, '9');
    place(editor, 'goals-1', 8);
    linkClause(editor, '1');
    expect(passages(editor, 'goals')[0]!.links).toEqual([
      { clause: '9', start: 0, end: 5 },
      { clause: '1', start: 0, end: 9 },
    ]);
    expect([...editor.view.dom.querySelectorAll('.studio-tag')].map((tag) => tag.textContent)).toEqual([
      '〔第9条〕',
      '〔第1条〕',
    ]);

    place(editor, 'goals-1', 0, 9);
    unlinkClauses(editor);
    expect(passages(editor, 'goals')[0]!.links).toEqual([]);
  });

  test('stay on words that were replaced by the policy’s own, and one undo brings the old words back', () => {
    const editor = edit(section('goals', '同步上网,不超过5个工作日。'));
    place(editor, 'goals-1', 0, 14);
    linkClause(editor, '9');
    const wrong = { passage: 'goals-1', start: 5, end: 13, text: '不超过5个工作日' };
    expect(adoptWords(editor, wrong, '最迟不超过3个工作日')).toBe(true);
    expect(passages(editor, 'goals')[0]).toMatchObject({
      text: '同步上网,最迟不超过3个工作日。',
      links: [{ clause: '9', start: 0, end: 16 }],
    });

    press(editor, 'z', { ctrlKey: true });
    expect(passages(editor, 'goals')[0]!.text).toBe('同步上网,不超过5个工作日。');
    expect(adoptWords(editor, { ...wrong, text: '早已改掉的话' }, '原文')).toBe(false);
  });
});
