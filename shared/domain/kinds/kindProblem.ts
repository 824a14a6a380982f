import type { RuleId, Severity } from '../rulepack/rule.ts';

/** What a kind's own rules find, before it becomes a finding: the field or cell, and the whole sentence. */
export interface KindProblem {
  readonly rule: RuleId;
  /** `uncertain` where a person may know better. */
  readonly verdict: 'fail' | 'uncertain' | 'not-assessable';
  readonly why: string;
  readonly field: string;
  /** Id of the row and key of the column; null for the field as a whole. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** The words it is about. */
  readonly text: string;
  /** Tells it apart from others of the same rule. */
  readonly about: string;
  readonly severity?: Severity;
}
