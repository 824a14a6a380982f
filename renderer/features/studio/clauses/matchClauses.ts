import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { clauseTitle } from './clauseRows.ts';

/** Clauses whose number is what was typed come first, then those that hold the typed words. Empty text finds all. */
export function matchClauses(
  clauses: readonly Clause[],
  labels: ReadonlyMap<string, string>,
  typed: string,
): readonly Clause[] {
  const leaves = leafClauses(clauses);
  const text = typed.trim().replace(/^第?(.*?)条?$/u, '$1');
  if (text === '') return leaves;
  const numbered = leaves.filter(({ id, marker }) =>
    [labels.get(id), marker].some((name) => name?.replace(/[第条、.．（）()]/gu, '') === text),
  );
  const worded = leaves.filter(
    (clause) => !numbered.includes(clause) && (clauseTitle(clause).includes(text) || clause.text.includes(text)),
  );
  return [...numbered, ...worded];
}
