import type { RuleId, Severity } from '../rulepack/rule.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { Finding, Place, Verdict } from './checks.ts';

/** A finding as a rule makes it: severity and key are added for all of them in one place. */
export interface Draft {
  readonly rule: RuleId;
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly why: string;
  readonly text: string;
  /** Stands for `text` in the key where the words themselves must not be in it: personal numbers and names. */
  readonly keyText?: string;
  readonly place: Place;
  readonly policy?: Finding['policy'];
  /** What the finding is about besides its words: tells equal words at different places apart. */
  readonly about: string;
  /** Instead of the rule's: a part that only hints, or what has happened and can only be explained. */
  readonly severity?: Severity;
}

/**
 * Completes drafts: severity from the rule pack, and a key made of rule, record, what it is about
 * and the words, numbered only where all of these repeat. No offset and no passage id is in the
 * key, so that moving a paragraph or typing before it keeps the decision, while changing the words
 * that were decided about lets it go.
 */
export function finish(drafts: readonly Draft[], pack: Pick<RulePack, 'rules'>): readonly Finding[] {
  const seen = new Map<string, number>();
  return drafts.map(({ about, keyText, severity, policy, ...draft }) => {
    const words = [about, keyText ?? draft.text].map((part) => part.replace(/\s+/g, '').slice(0, 80)).join('|');
    const stem = `${draft.rule}|${draft.place.record}|${words}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return {
      ...draft,
      key: count === 1 ? stem : `${stem}|${count}`,
      severity: severity ?? pack.rules[draft.rule].severity,
      policy: policy ?? null,
    };
  });
}
