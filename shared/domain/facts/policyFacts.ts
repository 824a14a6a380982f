import type { Clause, Span } from '../policy/policy.ts';
import { pairsOf } from './alike.ts';
import { placeWords } from './placeWords.ts';
import { extractFacts } from './extractFacts.ts';
import type { Fact, FactKind } from './fact.ts';

/** A fact of the policy and the clause whose words it stands in; null in title, preamble and closing. */
export interface PolicyFact extends Fact {
  readonly clause: string | null;
  /** Character pairs of its context, kept because every comparison asks for them. */
  readonly pairs: ReadonlySet<string>;
}

/** Kinds that are compared with one another: a period with a period, whatever its unit or bound. */
export type FactGroup = 'quantity' | 'amount' | 'percent' | 'date' | 'period' | 'docNumber';

export const groupOf = (kind: FactKind): FactGroup =>
  kind === 'number' || kind === 'count' ? 'quantity' : kind === 'duration' || kind === 'deadline' ? 'period' : kind;

export interface PolicyFacts {
  readonly byGroup: ReadonlyMap<FactGroup, readonly PolicyFact[]>;
  /** How many clauses the policy has per level, and how many leaves: 「共11条」 is checked against these. */
  readonly counts: ReadonlySet<string>;
  /** Whether there was any text to compare with. */
  readonly readable: boolean;
}

export interface PolicyText {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Page marks, web page furniture, contents lists: their numbers are nobody's. */
  readonly gaps: readonly Span[];
  /** 文号 and 成文日期 of the record, which the text itself may not carry. */
  readonly docNumber: string | null;
  readonly date: string | null;
}

/**
 * Every fact of a policy. Those of a clause are read from the clause's own words, in which page
 * marks and printed line breaks are gone, so that 3个工(page break)作日 is one fact; offsets are
 * those of the text.
 */
export function policyFacts(policy: PolicyText): PolicyFacts {
  const { text, clauses, gaps, docNumber, date } = policy;
  const first = clauses[0]?.start ?? text.length;
  const last = clauses.at(-1)?.end ?? text.length;
  const known = extractFacts(`${docNumber ?? ''}\n${spoken(date)}`).map((fact) => ({ ...fact, start: 0, end: 0 }));
  const outer = [
    ...outerFacts({ start: 0, end: first }, text, gaps),
    ...outerFacts({ start: last, end: text.length }, text, gaps),
  ];
  const facts = [
    ...clauses.flatMap((clause) => clauseFacts(clause, text, gaps)),
    ...[...outer, ...known].map((fact): PolicyFact => ({ ...fact, clause: null, pairs: pairsOf(fact.context) })),
  ];
  return {
    byGroup: Map.groupBy(facts, ({ kind }) => groupOf(kind)),
    counts: clauseCounts(clauses),
    readable: text.trim() !== '',
  };
}

function clauseFacts(clause: Clause, text: string, gaps: readonly Span[]): readonly PolicyFact[] {
  const { id, marker, start, end, heading, children } = clause;
  const below = children.flatMap((child) => clauseFacts(child, text, gaps));
  const words = heading === null ? clause.text : `${heading}\n${clause.text}`;
  const found = extractFacts(words);
  if (found.length === 0) return below;
  const printed = `${marker}\n`;
  const places = placeWords(printed + words, text, { start, end: children[0]?.start ?? end }, gaps);
  const own = found.map((fact): PolicyFact => {
    const from = places?.[printed.length + fact.start] ?? start;
    const to = places === null ? end : (places[printed.length + fact.end - 1] ?? from) + 1;
    return { ...fact, start: from, end: to, clause: id, pairs: pairsOf(fact.context) };
  });
  return [...own, ...below];
}

/** Facts of title, preamble and closing, gaps cut out. */
function outerFacts({ start, end }: Span, text: string, gaps: readonly Span[]): readonly Fact[] {
  const inside = gaps.filter((gap) => gap.start < end && gap.end > start);
  const kept = [{ end: start }, ...inside].map((before, index) =>
    text.slice(before.end, Math.max(before.end, inside[index]?.start ?? end)),
  );
  const words = kept.join('\n');
  const places = placeWords(words, text, { start, end }, inside);
  return extractFacts(words).map((fact) => ({
    ...fact,
    start: places?.[fact.start] ?? start,
    end: (places?.[fact.end - 1] ?? end - 1) + 1,
  }));
}

const spoken = (date: string | null): string => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return day === '' ? '' : `${year}年${Number(month)}月${Number(day)}日`;
};

/** The deepest clause at an offset of the text; null in title, preamble and closing. */
export function ownClauseAt(clauses: readonly Clause[], offset: number): string | null {
  const clause = clauses[lastAtMost(clauses.length, (index) => (clauses[index]?.start ?? 0) <= offset)];
  if (clause === undefined || offset < clause.start || offset >= clause.end) return null;
  return ownClauseAt(clause.children, offset) ?? clause.id;
}

/** The last index for which `holds`, which must hold for a prefix; -1 where it holds for none. */
function lastAtMost(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function clauseCounts(clauses: readonly Clause[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const visit = (level: readonly Clause[]): void => {
    for (const { level: depth, children } of level) {
      add(`level ${depth}`);
      if (children.length === 0) add('leaf');
      visit(children);
    }
  };
  visit(clauses);
  return new Set([...counts.values()].map(String));
}
