import type { Clause, Span } from '../policy/policy.ts';
import { pairsOf } from './alike.ts';
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

/** Every fact of a policy, its gaps cut out and the words on both sides joined; offsets are those of its text. */
export function policyFacts(policy: PolicyText): PolicyFacts {
  const joined = withoutGaps(policy.text, policy.gaps);
  const facts = extractFacts(joined.text).map((fact): PolicyFact => {
    const start = joined.original(fact.start);
    return {
      ...fact,
      start,
      end: joined.original(fact.end - 1) + 1,
      clause: ownClauseAt(policy.clauses, start),
      pairs: pairsOf(fact.context),
    };
  });
  const ownFacts = extractFacts(`${policy.docNumber ?? ''}\n${spoken(policy.date)}`).map((fact): PolicyFact => ({
    ...fact,
    start: 0,
    end: 0,
    clause: null,
    pairs: pairsOf(fact.context),
  }));
  return {
    byGroup: Map.groupBy([...facts, ...ownFacts], ({ kind }) => groupOf(kind)),
    counts: clauseCounts(policy.clauses),
    readable: policy.text.trim() !== '',
  };
}

const spoken = (date: string | null): string => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return day === '' ? '' : `${year}年${Number(month)}月${Number(day)}日`;
};

interface Joined {
  readonly text: string;
  /** Offset in the original text of an offset in the joined one. */
  readonly original: (offset: number) => number;
}

function withoutGaps(text: string, gaps: readonly Span[]): Joined {
  const pieces: { readonly from: number; readonly at: number; readonly words: string }[] = [];
  let from = 0;
  let at = 0;
  const keep = (until: number): void => {
    const piece = text.slice(from, until);
    // A page break inside a word: the line breaks around the page mark go with it.
    const words = until < text.length ? piece.trimEnd() : piece;
    if (words !== '') pieces.push({ from, at, words });
    at += words.length;
  };
  for (const gap of gaps) {
    keep(gap.start);
    from = gap.end + (/^\s*/.exec(text.slice(gap.end, gap.end + 40))?.[0].length ?? 0);
  }
  keep(text.length);
  const original = (offset: number): number => {
    const piece = pieces[lastAtMost(pieces.length, (index) => (pieces[index]?.at ?? 0) <= offset)];
    return piece === undefined ? offset : piece.from + offset - piece.at;
  };
  return { text: pieces.map(({ words }) => words).join(''), original };
}

/** The deepest clause whose own or inner words hold the offset. */
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
