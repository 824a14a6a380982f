import type { ElementKey } from '../interpretation/interpretation.ts';
import type { Severity } from '../rulepack/rule.ts';
import type { RecordId } from '../record/record.ts';

/** Four verdicts (四种结论). `uncertain` and `not-assessable` are never shown as a pass. */
export type Verdict = 'pass' | 'fail' | 'uncertain' | 'not-assessable';

/** Where a finding points: a field of a record, a passage of the interpretation, or a stretch of the policy. */
export type Place =
  | { readonly in: 'field'; readonly record: RecordId; readonly field: string }
  /** Words inside a field's value; `row` and `column` name the cell of a table, else null. Offsets in that text. */
  | {
      readonly in: 'value';
      readonly record: RecordId;
      readonly field: string;
      readonly row: string | null;
      readonly column: string | null;
      readonly start: number;
      readonly end: number;
    }
  | { readonly in: 'element'; readonly record: RecordId; readonly element: ElementKey }
  | {
      readonly in: 'passage';
      readonly record: RecordId;
      readonly element: ElementKey;
      readonly passage: string;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly in: 'policy';
      readonly record: RecordId;
      readonly clause: string | null;
      readonly start: number;
      readonly end: number;
    };

export interface Finding {
  /** Stable while the same thing is found at the same words: a person's decision hangs on it. */
  readonly key: string;
  /** Rule id of the catalogue, such as `R10`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** What is wrong, where, and what to do next: one plain Chinese sentence. */
  readonly why: string;
  /** The words the finding is about, as written; empty when it is about something missing. */
  readonly text: string;
  readonly place: Place;
  /** The other side of a comparison: the policy's own words. */
  readonly policy: { readonly place: Place; readonly text: string } | null;
}

/** What a person said about a finding; a re-run never overwrites it. */
export interface Decision {
  readonly finding: string;
  readonly decision: 'justified' | 'published-by-law' | 'not-sensitive';
  readonly reason: string;
  readonly by: string;
  /** RFC 3339 with offset. */
  readonly at: string;
}

/** How many of each, for the bottom bar: passes are counted, not listed one by one. */
export interface CheckTotals {
  readonly elements: { readonly done: number; readonly of: number };
  readonly clauses: { readonly covered: number; readonly notExplained: number; readonly of: number };
  readonly facts: { readonly pass: number; readonly of: number };
  readonly sensitive: number;
  /** Required fields of the form that are filled; of a policy and its interpretation, both forms together. */
  readonly required: { readonly done: number; readonly of: number };
}

export interface CheckReport {
  readonly engine: string;
  readonly rulePack: { readonly id: string; readonly version: string };
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  readonly totals: CheckTotals;
  /** Coverage of every leaf clause. */
  readonly coverage: readonly {
    readonly clause: string;
    readonly state: 'explained' | 'partly' | 'none' | 'not-explained';
  }[];
  /** Element by element, for the tabs. */
  readonly elements: readonly { readonly element: ElementKey; readonly verdict: Verdict | 'not-applicable' }[];
}

/** A finding blocks submission when it failed or is open at severity E, or at W without a typed justification. */
export function blocks(finding: Finding, decisions: readonly Decision[]): boolean {
  if (finding.verdict === 'pass' || finding.severity === 'I') return false;
  const decided = decisions.some(({ finding: key }) => key === finding.key);
  return finding.severity === 'E' ? !decided || !decidable(finding) : !decided;
}

/** Whether a person may settle the finding with a reason instead of changing the text. */
export function decidable(finding: Finding): boolean {
  return finding.severity === 'W' || finding.rule === 'R06' || finding.verdict !== 'fail';
}

/**
 * Whether the finding is about somebody's data, so that 依法应当公开 and 不是个人信息 are answers to it: all
 * of R06, and names and codes left open where R23 and R25 ask for masking.
 */
export const isAboutPerson = ({ rule, verdict }: Pick<Finding, 'rule' | 'verdict'>): boolean =>
  rule === 'R06' || ((rule === 'R23' || rule === 'R25') && verdict === 'uncertain');
