import { expect, test } from 'vitest';
import { interpretationDocument, interpretationTitle } from '#shared/domain/document/interpretationDocument.ts';
import { outlineDepths } from '#shared/domain/document/outlineDepths.ts';
import { relatedLines } from '#shared/domain/document/relatedLines.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';

const passage = (id: string, text: string): { id: string; text: string; links: [] } => ({ id, text, links: [] });

const record: RecordContent = {
  kind: 'interpretation',
  attribute: { code: 'ZD', basis: null, reason: null },
  title: '',
  docNumber: null,
  issuer: '示范市民政局',
  date: '2026-01-06',
  fields: {
    // Out of order on purpose: the document follows the elements, not the record.
    sections: [
      { element: 'contact', passages: [passage('d', '联系电话：0760-88880000')] },
      { element: 'content', passages: [passage('b', '一是建站。'), passage('c', '二是补助。\n三是评估。')] },
      { element: 'background', passages: [passage('a', '为了落实上级文件。')] },
      { element: 'goals', passages: [passage('e', '  ')] },
    ],
    notExplained: [],
    notApplicable: [],
  },
  clauses: [],
  links: [],
  authors: [],
};
const policy = { title: '示范市养老方案', docNumber: '示府办〔2026〕12号', file: 'policy.html' };

test('numbers the written elements through, in their order, the contact last', () => {
  const { blocks } = interpretationDocument(record, policy, []);
  expect(blocks).toEqual([
    { type: 'heading', level: 1, text: '一、背景依据' },
    { type: 'paragraph', text: '为了落实上级文件。' },
    { type: 'heading', level: 1, text: '二、主要内容' },
    { type: 'paragraph', text: '一是建站。' },
    { type: 'paragraph', text: '二是补助。' },
    { type: 'paragraph', text: '三是评估。' },
    { type: 'heading', level: 1, text: '三、联系方式' },
    { type: 'paragraph', text: '联系电话：0760-88880000' },
    { type: 'signature', issuer: '示范市民政局', date: '2026-01-06' },
  ]);
});

test('is named after the policy when it has no title of its own', () => {
  expect(interpretationDocument(record, policy, []).title).toBe('《示范市养老方案》政策解读');
  expect(interpretationDocument({ ...record, title: '一图读懂养老方案' }, policy, []).title).toBe('一图读懂养老方案');
  expect(interpretationTitle('《示范市养老方案》')).toBe('《示范市养老方案》政策解读');
});

test('names the policy with its number, once, wherever it comes from', () => {
  const named = interpretationDocument(record, policy, [
    { title: policy.title, file: 'policy.html', relation: 'policy' },
  ]);
  expect(named.related).toEqual([{ ...policy, relation: 'policy' }]);
  expect(relatedLines(named)).toEqual(['政策原文：《示范市养老方案》（示府办〔2026〕12号）']);
});

test('a record without sections gives a document without words rather than an error', () => {
  const { blocks } = interpretationDocument({ ...record, issuer: null, fields: { sections: 'lost' } }, policy, []);
  expect(blocks).toEqual([]);
});

test('an outline that skips a printed level has no hole', () => {
  const heading = (level: 1 | 2 | 3 | 4, centred = false) => ({ type: 'heading', level, centred, text: '' }) as const;
  const blocks = [heading(1, true), heading(1), heading(3), heading(4), heading(1), heading(1, true), heading(2)];
  expect([...outlineDepths(blocks).values()]).toEqual([1, 2, 3, 4, 2, 1, 2]);
});

test('问答 comes after the elements, one question after another', () => {
  const qa = [
    { id: 'q1', question: '周末能办吗？', answer: '能办。\n\n每周六上午开放。' },
    { id: 'q2', question: ' ', answer: '没有问题的答复' },
  ];
  const { blocks } = interpretationDocument({ ...record, fields: { ...record.fields, qa } }, policy, []);
  const at = blocks.findIndex((block) => block.type === 'heading' && /、问答$/u.test(block.text));
  expect(blocks.slice(at + 1)).toEqual([
    { type: 'question', question: '周末能办吗？', answer: ['能办。', '每周六上午开放。'] },
    expect.objectContaining({ type: 'signature' }),
  ]);
});
