/**
 * The rule pack (规则包) as the check engine needs it: thresholds, severities and legal basis are
 * data, so that a department can replace them without a new release.
 */
import type { ElementKey } from '../interpretation/interpretation.ts';
import type { Severity } from './checks.ts';

/** Rules the engine knows; ids are those of the catalogue (domain facts §10A), `N1` is clause coverage. */
export const ruleIds = ['R01', 'R02', 'R05', 'R06', 'R07', 'R09', 'R10', 'R11', 'R12', 'R14', 'R36', 'N1'] as const;
export type RuleId = (typeof ruleIds)[number];

export interface Rule {
  readonly severity: Severity;
  /** What the rule asks for, in a few words, such as 敏感信息. */
  readonly name: string;
  /** Law and article, or the document, that the rule rests on. */
  readonly basis: string;
}

/** A clock of the pack (domain facts §0): so many working days from its trigger. */
export interface WorkingDayClock {
  readonly workingDays: number;
  /** The rule in the officer's words. */
  readonly name: string;
  readonly basis: string;
}

export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly thresholds: {
    /** R11: the share of the interpretation's Han characters, 0–1, that may stand in the policy word for word. */
    readonly copyingShare: number;
    /** R10: points that 主要内容 needs; a policy with fewer clauses needs as many as it has. */
    readonly contentPoints: number;
    /** R01: characters of the reason when a record is not 主动公开. */
    readonly reasonLength: number;
  };
  readonly rules: Readonly<Record<RuleId, Rule>>;
  /** T02: the interpretation follows the policy. */
  readonly clocks: { readonly T02: WorkingDayClock };
  /** Per element: `always` must be written; `if-applicable` may be marked 不适用 with a reason. */
  readonly elements: Readonly<Record<ElementKey, 'always' | 'if-applicable'>>;
}
