import { piecesBetween } from './ownText.ts';
import type { Clause, ParsedPolicy, Span } from './policy.ts';

/** Whom a stretch of the text belongs to. */
export type Owner =
  | { readonly owner: 'title' | 'preamble' | 'closing' }
  | { readonly owner: 'clause'; readonly id: string }
  | { readonly owner: 'gap'; readonly kind: ParsedPolicy['gaps'][number]['kind'] };

export type OwnedSpan = Span & Owner;

/**
 * The whole text in order, each stretch with its one owner.
 *
 * The spans join without a hole and without overlap: their texts, one after the other, are `policy.text`.
 */
export function partition(policy: ParsedPolicy): readonly OwnedSpan[] {
  const owned: OwnedSpan[] = [];
  const add = (span: Span, owner: Owner): void => {
    for (const piece of piecesBetween(span, policy.gaps)) owned.push({ ...piece, ...owner });
  };
  const addClause = (clause: Clause): void => {
    add({ start: clause.start, end: clause.children[0]?.start ?? clause.end }, { owner: 'clause', id: clause.id });
    clause.children.forEach(addClause);
  };

  add(policy.titleBlock, { owner: 'title' });
  if (policy.preamble) add(policy.preamble, { owner: 'preamble' });
  policy.clauses.forEach(addClause);
  if (policy.closing) add(policy.closing, { owner: 'closing' });
  for (const { kind, start, end } of policy.gaps) owned.push({ owner: 'gap', kind, start, end });
  return owned.sort((one, other) => one.start - other.start);
}
