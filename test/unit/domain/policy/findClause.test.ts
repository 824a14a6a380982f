import { expect, test } from 'vitest';
import { clauseLabel } from '#shared/domain/policy/clauseLabel.ts';
import { clausePath, findClause } from '#shared/domain/policy/findClause.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';

const policy = parsePolicy('某方案\n一、目标\n1.甲。\n二、任务\n2.乙。\n3.丙。\n');

test('a clause is found by its id, with the clauses above it', () => {
  expect(findClause(policy, '2.2')?.text).toBe('丙。');
  expect(clausePath(policy, '2.2').map(({ marker }) => marker)).toEqual(['二、', '3.']);
});

test.for(['', '0', '3', '2.3', '2.2.1', '1.x', '-1', '1.', '01', '__proto__'])('there is no clause %j', (id) => {
  expect(findClause(policy, id)).toBeUndefined();
  expect(clausePath(policy, id)).toEqual([]);
});

test('leaf clauses are those without children, in order', () => {
  expect(leafClauses(policy.clauses).map(({ id }) => id)).toEqual(['1.1', '2.1', '2.2']);
});

test.for([
  ['9.', '第9条'],
  ['１０．', '第10条'],
  ['3、', '第3条'],
  ['第 九 条', '第九条'],
  ['三', '三、'],
  ['一、', '一、'],
  ['一．', '一、'],
  ['(二)', '（二）'],
  ['（1）', '（1）'],
  ['①', '①'],
  ['5.1.2', '5.1.2'],
] as const)('%s is called %s', ([marker, label]) => {
  expect(clauseLabel({ marker })).toBe(label);
});
