import type { Clause } from '#shared/domain/policy/policy.ts';

/** A line of the tree as it is shown; clauses below a closed one are not in the list. */
export interface ClauseRow {
  readonly clause: Clause;
  readonly parent: string | null;
  readonly open: boolean;
}

export function clauseRows(
  clauses: readonly Clause[],
  closed: ReadonlySet<string>,
  parent: string | null = null,
): readonly ClauseRow[] {
  return clauses.flatMap((clause) => {
    const open = clause.children.length > 0 && !closed.has(clause.id);
    return [{ clause, parent, open }, ...(open ? clauseRows(clause.children, closed, clause.id) : [])];
  });
}

/** Marker and heading, or the first words where a clause has no heading. */
export function clauseTitle({ marker, heading, text }: Clause): string {
  const words = heading ?? text.replaceAll('\n', '').slice(0, 24);
  return /[、.．，）)]$/u.test(marker) ? `${marker}${marker.endsWith('.') ? ' ' : ''}${words}` : `${marker} ${words}`;
}
