import type { Clause, ParsedPolicy } from './policy.ts';

/** The clauses from the top down to the one with this id (`3.1` → part three, its first item); empty when there is none. */
export function clausePath(policy: Pick<ParsedPolicy, 'clauses'>, id: string): readonly Clause[] {
  const path: Clause[] = [];
  let siblings = policy.clauses;
  for (const position of id.split('.')) {
    const clause = /^[1-9]\d*$/.test(position) ? siblings[Number(position) - 1] : undefined;
    if (!clause) return [];
    path.push(clause);
    siblings = clause.children;
  }
  return path;
}

/** The clause with this id, or undefined. */
export function findClause(policy: Pick<ParsedPolicy, 'clauses'>, id: string): Clause | undefined {
  return clausePath(policy, id).at(-1);
}
