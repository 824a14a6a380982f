import { partition, type OwnedSpan } from '#shared/domain/policy/partition.ts';
import type { Clause, ParsedPolicy } from '#shared/domain/policy/policy.ts';

/** What is wrong with the ownership of a policy's characters and with its tree; empty when all is well. */
export function partitionFaults(
  policy: ParsedPolicy,
  owned: readonly OwnedSpan[] = partition(policy),
): readonly string[] {
  const faults: string[] = [];
  let at = 0;
  for (const span of owned) {
    if (span.start !== at) faults.push(`${span.owner} begins at ${span.start}, not at ${at}`);
    if (span.end <= span.start) faults.push(`${span.owner} at ${span.start} is empty`);
    at = span.end;
  }
  if (at !== policy.text.length) faults.push(`ends at ${at}, not at ${policy.text.length}`);
  if (owned.map((span) => policy.text.slice(span.start, span.end)).join('') !== policy.text)
    faults.push('text differs');
  return [...faults, ...treeFaults(policy.clauses, '', 1, policy)];
}

function treeFaults(
  clauses: readonly Clause[],
  prefix: string,
  level: number,
  policy: ParsedPolicy,
): readonly string[] {
  return clauses.flatMap((clause, index) => {
    const faults: string[] = [];
    if (clause.id !== `${prefix}${index + 1}`) faults.push(`id ${clause.id} at position ${prefix}${index + 1}`);
    if (clause.level !== level) faults.push(`level of ${clause.id}`);
    if (!policy.text.startsWith(clause.marker, clause.start)) faults.push(`marker of ${clause.id} is not at its start`);
    const next = clauses[index + 1];
    if (next && next.start !== clause.end) faults.push(`${clause.id} does not end where its neighbour begins`);
    const lastChild = clause.children.at(-1);
    if (lastChild && lastChild.end !== clause.end) faults.push(`${clause.id} does not end with its last child`);
    return [...faults, ...treeFaults(clause.children, `${clause.id}.`, level + 1, policy)];
  });
}
