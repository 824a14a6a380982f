import { leafClauses } from '../policy/leafClauses.ts';
import type { Clause } from '../policy/policy.ts';
import type { InterpretationFields } from './interpretation.ts';

/**
 * Whether a clause is explained (条款覆盖). `partly`: a leaf that is linked only through a clause
 * above it, or a parent whose leaves differ. `not-explained`: 不解读, with a reason.
 */
export type CoverageState = 'explained' | 'partly' | 'none' | 'not-explained';

export interface ClauseCoverage {
  readonly clause: string;
  readonly state: CoverageState;
}

/** The state of every leaf clause, in the policy's order. Blank words and blank reasons cover nothing. */
export function coverageOf(fields: InterpretationFields, clauses: readonly Clause[]): readonly ClauseCoverage[] {
  const linked = linkedClauses(fields);
  const declined = new Set(
    fields.notExplained.filter(({ reason }) => reason.trim() !== '').map(({ clause }) => clause),
  );
  return leafClauses(clauses).map(({ id }) => {
    const path = ancestry(id);
    if (linked.has(id)) return { clause: id, state: 'explained' };
    if (path.some((clause) => declined.has(clause))) return { clause: id, state: 'not-explained' };
    return { clause: id, state: path.some((clause) => linked.has(clause)) ? 'partly' : 'none' };
  });
}

/** The state of every clause, parents derived from their leaves: for the marks in the clause tree. */
export function coverageTree(
  leaves: readonly ClauseCoverage[],
  clauses: readonly Clause[],
): ReadonlyMap<string, CoverageState> {
  const states = new Map(leaves.map(({ clause, state }) => [clause, state]));
  const visit = ({ id, children }: Clause): CoverageState => {
    const state = children.length === 0 ? (states.get(id) ?? 'none') : joined(children.map(visit));
    states.set(id, state);
    return state;
  };
  clauses.forEach(visit);
  return states;
}

function joined(states: readonly CoverageState[]): CoverageState {
  const settled = states.every((state) => state === 'explained' || state === 'not-explained');
  if (settled) return states.includes('explained') ? 'explained' : 'not-explained';
  return states.every((state) => state === 'none') ? 'none' : 'partly';
}

/** Clauses that words of the interpretation are linked to; a link over blanks is none. */
function linkedClauses({ sections }: InterpretationFields): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ passages }) =>
      passages.flatMap(({ text, links }) =>
        links.filter(({ start, end }) => text.slice(start, end).trim() !== '').map(({ clause }) => clause),
      ),
    ),
  );
}

/** `3.1.2` → `3.1.2`, `3.1`, `3`. */
export function ancestry(clause: string): readonly string[] {
  const parts = clause.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
