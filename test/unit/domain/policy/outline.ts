import type { Clause } from '#shared/domain/policy/policy.ts';

/** One line per clause, `id marker heading`, for comparing a whole tree at a glance. */
export function outline(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap((clause) => [
    [clause.id, clause.marker, clause.heading].filter((part) => part !== null).join(' '),
    ...outline(clause.children),
  ]);
}

/** Every clause of the tree, in order. */
export function allClauses(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);
}
