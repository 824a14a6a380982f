import { alike, pairsOf } from './alike.ts';
import type { Fact } from './fact.ts';
import { groupOf, type PolicyFact, type PolicyFacts } from './policyFacts.ts';
import { mistakable, sameBound, sameRate, sameValue } from './sameFact.ts';

/** How a fact of the interpretation stands to the policy. */
export type Agreement =
  /** Same value, kind and bound, where it belongs. */
  | 'same'
  /** The policy says something else there. */
  | 'other-value'
  /** The value is there with another bound: 以上 against 以下. */
  | 'other-bound'
  /** The value is there per something else: 每年 against 每月. */
  | 'other-rate'
  /** The number is there in another unit: 3日 against 3个工作日. */
  | 'other-unit'
  /** Only outside the linked clauses. */
  | 'elsewhere'
  /** The value is there, but the policy says it of something else, and another value of this. */
  | 'other-subject'
  /** Not in the policy at all. */
  | 'absent'
  /** There is no policy text to compare with. */
  | 'nothing-to-compare';

/** A fact with the character pairs of its context. */
type Asked = Fact & { readonly pairs: ReadonlySet<string> };

export interface Comparison {
  readonly fact: Fact;
  readonly verdict: 'pass' | 'fail' | 'uncertain' | 'not-assessable';
  readonly agreement: Agreement;
  /** The policy's own fact: the same one, or the nearest. */
  readonly policy: PolicyFact | null;
}

/** A fact judged on its own; `here` are the policy's facts in the linked clauses, none without a link. */
interface Judged {
  readonly fact: Asked;
  readonly here: readonly PolicyFact[];
  readonly comparison: Comparison;
}

/** A clause with more facts than this is a table: every value repeats there. */
const MOST_HERE = 60;
/** Above this two contexts speak of the same thing, by measurement on the samples in the tests. */
const ALIKE = 0.5;
const CLEARLY_MORE = 0.3;

/**
 * Compares the facts of one passage with the policy.
 *
 * The linked clauses are asked first, then the whole policy. A value found only outside the linked
 * clauses, or bounded differently, is `uncertain`: somebody has to look. `outside` marks elements
 * that speak of other documents by nature (背景依据, 新旧政策差异): what the policy lacks there is
 * `uncertain`, not wrong.
 */
export function compareFacts(
  facts: readonly Fact[],
  policy: PolicyFacts,
  linkedClauses: (fact: Fact) => ReadonlySet<string>,
  outside: boolean,
): readonly Comparison[] {
  const judgedAll = facts.map((found): Judged => {
    const fact: Asked = { ...found, pairs: pairsOf(found.context) };
    const done = (comparison: Comparison, here: readonly PolicyFact[] = []): Judged => ({ fact, here, comparison });
    if (!policy.readable)
      return done({ fact: found, verdict: 'not-assessable', agreement: 'nothing-to-compare', policy: null });
    const all = policy.byGroup.get(groupOf(fact.kind)) ?? [];
    const linked = linkedClauses(fact);
    const here = linked.size === 0 ? all : all.filter(({ clause }) => clause !== null && within(clause, linked));
    const judged = judge(fact, here, all, linked.size > 0);
    if (judged.verdict !== 'fail') return done(judged, linked.size > 0 ? here : []);
    if (countsClauses(fact, policy)) return done({ ...judged, verdict: 'pass', agreement: 'same', policy: null });
    if (!outside) return done(judged);
    // Another document's number stands beside the policy's own only where both say the same thing.
    const near = judged.policy !== null && alike(fact.pairs, judged.policy.pairs) >= ALIKE;
    return done({ ...judged, verdict: 'uncertain', policy: near ? judged.policy : null });
  });
  return withoutDoubles(judgedAll);
}

function judge(fact: Asked, here: readonly PolicyFact[], all: readonly PolicyFact[], linked: boolean): Comparison {
  const answer = (verdict: Comparison['verdict'], agreement: Agreement, policy: PolicyFact | null): Comparison => ({
    fact,
    verdict,
    agreement,
    policy,
  });
  const same = here.filter((other) => sameValue(fact, other));
  const exact = same.filter((other) => sameBound(fact, other) && sameRate(fact, other));
  if (exact.length > 0) {
    const rival = rivalOf(fact, exact, here);
    return rival === null ? answer('pass', 'same', closest(fact, exact)) : answer('uncertain', 'other-subject', rival);
  }
  if (same.length > 0) {
    const nearest = closest(fact, same);
    const bound = same.some((other) => sameBound(fact, other)) ? 'other-rate' : 'other-bound';
    return answer('uncertain', bound, nearest);
  }
  const elsewhere = linked ? all.filter((other) => sameValue(fact, other)) : [];
  const there = elsewhere.filter((other) => sameBound(fact, other) && sameRate(fact, other));
  // A 文号 names one document wherever it stands; the policy's own is in its head, outside every clause.
  if (fact.kind === 'docNumber' && there.length > 0) return answer('pass', 'same', closest(fact, there));
  // Where the linked clauses have nothing of the sort, a sentence that says the same elsewhere is the source.
  const source = here.length === 0 ? there.find((other) => alike(fact.pairs, other.pairs) >= ALIKE) : undefined;
  if (source !== undefined) return answer('pass', 'same', source);
  const unit = here.filter((other) => other.value === fact.value && other.unit !== fact.unit);
  if (unit.length > 0) return answer('uncertain', 'other-unit', closest(fact, unit));
  if (elsewhere.length > 0)
    return answer('uncertain', 'elsewhere', closest(fact, there.length > 0 ? there : elsewhere));
  const nearest =
    closest(fact, here) ??
    closest(
      fact,
      all.filter((other) => alike(fact.pairs, other.pairs) >= ALIKE),
    );
  return answer('fail', nearest === null ? 'absent' : 'other-value', nearest);
}

/** A link to a clause speaks of everything below it. */
function within(clause: string, linked: ReadonlySet<string>): boolean {
  for (let id = clause; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) if (linked.has(id)) return true;
  return false;
}

/** Another value of the same unit that the policy says of the very thing this sentence speaks of. */
function rivalOf(fact: Asked, exact: readonly PolicyFact[], here: readonly PolicyFact[]): PolicyFact | null {
  if (!hasSubject(fact)) return null;
  const best = Math.max(...exact.map((other) => alike(fact.pairs, other.pairs)));
  if (best >= 1 - CLEARLY_MORE) return null;
  const rival = closest(
    fact,
    here.filter((other) => mistakable(fact, other)),
  );
  const likeness = rival === null ? 0 : alike(fact.pairs, rival.pairs);
  return likeness >= ALIKE && likeness - best >= CLEARLY_MORE ? rival : null;
}

/** A 文号 or a number without a unit may stand anywhere: the words around it prove nothing. */
const hasSubject = ({ kind, unit }: Fact): boolean => kind !== 'docNumber' && (kind === 'date' || unit !== '');

/**
 * A value said more often than the linked clauses say it, while a value they do say is missing:
 * 男满50周岁、女满50周岁 for 男满50周岁、女满40周岁. The one whose words fit the missing value is asked about.
 */
function withoutDoubles(compared: readonly Judged[]): readonly Comparison[] {
  const doubles = new Map<Judged, PolicyFact>();
  for (const one of compared) {
    const { fact, here, comparison } = one;
    if (comparison.agreement !== 'same' || !hasSubject(fact) || here.length > MOST_HERE) continue;
    const twins = compared.filter((other) => sameValue(other.fact, fact));
    const originals = here.filter((other) => sameValue(other, fact));
    if (originals.length === 0 || twins.length <= originals.length || twins.some((twin) => doubles.has(twin))) continue;
    const missing = here.filter(
      (other) => mistakable(fact, other) && !compared.some((present) => sameValue(present.fact, other)),
    );
    const gain = (twin: Judged, rival: PolicyFact): number =>
      alike(twin.fact.pairs, rival.pairs) - Math.max(...originals.map((own) => alike(twin.fact.pairs, own.pairs)));
    const candidates = twins
      .filter((twin) => twin.comparison.agreement === 'same')
      .flatMap((twin) => missing.map((rival) => ({ twin, rival, gain: gain(twin, rival) })))
      .filter(({ twin, rival, gain: by }) => by >= 0 && alike(twin.fact.pairs, rival.pairs) >= ALIKE);
    const [worst] = candidates.sort((a, b) => b.gain - a.gain);
    if (worst !== undefined) doubles.set(worst.twin, worst.rival);
  }
  return compared.map((one) => {
    const rival = doubles.get(one);
    return rival === undefined
      ? one.comparison
      : { ...one.comparison, verdict: 'uncertain', agreement: 'other-subject', policy: rival };
  });
}

/** The most alike in context, then in size. */
function closest(fact: Asked, others: readonly PolicyFact[]): PolicyFact | null {
  const score = (other: PolicyFact): number => {
    const [a, b] = [Number(fact.value), Number(other.value)];
    const size = a > 0 && b > 0 ? 1 / (1 + Math.abs(Math.log(a / b))) : 0;
    return alike(fact.pairs, other.pairs) * 3 + (other.unit === fact.unit ? 1 : 0) + size;
  };
  let best: { readonly other: PolicyFact; readonly score: number } | null = null;
  for (const other of others) {
    const points = score(other);
    if (best === null || points > best.score) best = { other, score: points };
  }
  return best?.other ?? null;
}

function countsClauses(fact: Fact, { counts }: PolicyFacts): boolean {
  return /^[条章节项款个]$/.test(fact.unit) && /共|全文|分为|包括|由/.test(fact.context) && counts.has(fact.value);
}
