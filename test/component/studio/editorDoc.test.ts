import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elements,
  emptyInterpretation,
  type Passage,
  type Section,
} from '#shared/domain/interpretation/interpretation.ts';
import { fromEditorDoc } from '#renderer/features/studio/editor/fromEditorDoc.ts';
import { toEditorDoc } from '#renderer/features/studio/editor/toEditorDoc.ts';

const never = (): string => {
  throw new Error('no new id was needed');
};
const counter = () => {
  let next = 0;
  return () => `new-${(next += 1)}`;
};

/** Links of one clause that neither touch nor overlap, on code point boundaries: the form the editor writes. */
const passage: fc.Arbitrary<Passage> = fc
  .record({
    id: fc.uuid(),
    pieces: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
    cover: fc.dictionary(fc.constantFrom('1', '2.1', '9'), fc.array(fc.boolean(), { maxLength: 8 }), {
      noNullPrototype: true,
    }),
  })
  .map(({ id, pieces, cover }) => {
    const starts = pieces.map((_, index) => pieces.slice(0, index).join('').length);
    const text = pieces.join('');
    const links = Object.entries(cover).flatMap(([clause, on]) => {
      const runs: { clause: string; start: number; end: number }[] = [];
      pieces.forEach((piece, index) => {
        if (on[index] !== true) return;
        const start = starts[index]!;
        const last = runs.at(-1);
        if (last?.end === start) last.end = start + piece.length;
        else runs.push({ clause, start, end: start + piece.length });
      });
      return runs;
    });
    return {
      id,
      text,
      links: links.sort((a, b) => a.start - b.start || a.end - b.end || (a.clause < b.clause ? -1 : 1)),
    };
  });

const sections: fc.Arbitrary<readonly Section[]> = fc
  .array(fc.array(passage, { maxLength: 3 }), { minLength: elements.length, maxLength: elements.length })
  .map((written) => elements.map(({ key }, index) => ({ element: key, passages: written[index]! })));

describe('toEditorDoc and fromEditorDoc', () => {
  test('give back every word, every id and every link of any interpretation', () => {
    fc.assert(
      fc.property(sections, (written) => {
        expect(fromEditorDoc(toEditorDoc(written, counter()), never)).toEqual(written);
      }),
    );
  });

  test('show all elements in order when nothing is written, and write nothing back', () => {
    const doc = toEditorDoc([], counter());

    expect(doc.content.map(({ attrs }) => attrs.element)).toEqual(elements.map(({ key }) => key));
    expect(fromEditorDoc(doc, never)).toEqual(emptyInterpretation.sections);
  });

  test('join the stretches of one clause that touch, and keep overlapping clauses apart', () => {
    const links = [
      { clause: '9', start: 0, end: 2 },
      { clause: '9', start: 2, end: 4 },
      { clause: '10', start: 1, end: 3 },
    ];
    const doc = toEditorDoc([{ element: 'goals', passages: [{ id: 'p', text: '三个工作日', links }] }], counter());

    expect(fromEditorDoc(doc, never)[1]?.passages[0]?.links).toEqual([
      { clause: '9', start: 0, end: 4 },
      { clause: '10', start: 1, end: 3 },
    ]);
  });

  test('keep a link inside the text when its offsets were written for a longer one', () => {
    const doc = toEditorDoc(
      [{ element: 'goals', passages: [{ id: 'p', text: '短', links: [{ clause: '1', start: 0, end: 9 }] }] }],
      counter(),
    );

    expect(fromEditorDoc(doc, never)[1]?.passages[0]?.links).toEqual([{ clause: '1', start: 0, end: 1 }]);
  });

  test('name a paragraph that has no id yet', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'section',
          attrs: { element: 'goals' },
          content: [{ type: 'passage', attrs: { id: null }, content: [{ type: 'text', text: '新' }] }],
        },
      ],
    } as const;

    expect(fromEditorDoc(doc, counter())[0]?.passages).toEqual([{ id: 'new-1', text: '新', links: [] }]);
  });
});
