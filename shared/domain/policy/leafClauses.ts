import type { Clause } from './policy.ts';

/** Clauses without children, in order: the units that an interpretation has to explain. */
export function leafClauses(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => (clause.children.length === 0 ? [clause] : leafClauses(clause.children)));
}
