import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import { partition } from '#shared/domain/policy/partition.ts';
import { partitionFaults } from './partitionFaults.ts';

/** Pieces that real documents are made of, so that random texts reach the interesting paths. */
const piece = fc.oneof(
  fc.constantFrom(
    '一、', '二、', '三', '（一）', '(二)', '1.', '2．', '3、', '1.1　', '1.2　', '（1）', '①', '第一章', '第二条', '第三条之一',
    '\n', '\r\n', '\f', '　', ' ', '\u00a0', '。', '；', '：', '，', '目　录', '附件：1.表', '特此通知。',
    '— 1 —', '\n— 2 —\n', '下载本文', '中山市人民政府', '2024年1月5日', '国办发〔2018〕126号', '\t', '总则', '各镇街：',
    '关于做好工作的通知', '\ud83d\ude00', '\ud800', '14.4万元', '0.4%',
  ), // prettier-ignore
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const document = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

test('every character of any text belongs to exactly one owner, and the tree is sound', () => {
  fc.assert(
    fc.property(fc.oneof(document, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const policy = parsePolicy(text);
      expect(policy.text).toBe(text);
      expect(partitionFaults(policy)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('gaps never overlap and never lie in the text of a clause', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { gaps } = parsePolicy(text);
      for (const [index, gap] of gaps.entries()) {
        expect(gap.start).toBeLessThan(gap.end);
        if (index > 0) expect(gap.start).toBeGreaterThanOrEqual(gaps[index - 1]!.end);
      }
    }),
    { numRuns: 300 },
  );
});

test('reading is deterministic and the result survives JSON', () => {
  fc.assert(
    fc.property(document, (text) => {
      const policy = parsePolicy(text.toWellFormed());
      expect(JSON.parse(JSON.stringify(policy))).toEqual(parsePolicy(text.toWellFormed()));
    }),
    { numRuns: 100 },
  );
});

test('the check itself sees a lost span, a doubled span and a wrong id', () => {
  const policy = parsePolicy('某某方案\n一、目标\n（一）甲。\n二、任务\n— 1 —\n乙。\n');
  const owned = partition(policy);

  expect(partitionFaults(policy, owned)).toEqual([]);
  expect(partitionFaults(policy, owned.slice(1))).not.toEqual([]);
  expect(partitionFaults(policy, [...owned, owned.at(-1)!])).not.toEqual([]);
  expect(partitionFaults({ ...policy, clauses: policy.clauses.toReversed() }, owned)).not.toEqual([]);
});
