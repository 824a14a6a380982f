/** Record kinds (公开事项种类): everything the engine knows about one, as data. */
import type { ClockBinding } from './clockRule.ts';
import type { Field } from './field.ts';
import type { RuleId } from './rule.ts';

/** 五公开, and what stands beside it. */
export type Category =
  'decision' | 'execution' | 'management' | 'service' | 'result' | 'interpretation' | 'interaction' | 'foundation';

export const categoryNames: Readonly<Record<Category, string>> = {
  decision: '决策公开',
  execution: '执行公开',
  management: '管理公开',
  service: '服务公开',
  result: '结果公开',
  interpretation: '解读回应',
  interaction: '公众参与',
  foundation: '基础信息',
};

/** Checks that need no code: the engine reads what they compare. `says` is the whole sentence when it fails. */
export type KindCheck =
  /** `to` is at least so many days after `from`, unless the field `unless` gives a reason. */
  | {
      readonly type: 'period';
      readonly rule: RuleId;
      readonly from: string;
      readonly to: string;
      readonly days: number;
      readonly unless: string | null;
      readonly says: string;
    }
  /** Dates of these fields never run backwards in this order; empty ones are left out. */
  | { readonly type: 'order'; readonly rule: RuleId; readonly fields: readonly string[]; readonly says: string }
  /** No two rows of the table share this column's value; blank ones are left out. */
  | {
      readonly type: 'unique';
      readonly rule: RuleId;
      readonly table: string;
      readonly column: string;
      readonly says: string;
    }
  /** The clock of this kind is kept, or the overrun is justified in words. */
  | { readonly type: 'clock'; readonly rule: RuleId; readonly clock: string; readonly says: string }
  /** At least one of these fields is filled. */
  | { readonly type: 'any-of'; readonly rule: RuleId; readonly fields: readonly string[]; readonly says: string }
  /** Two people or organisations must not be the same: evaluator and original adviser. */
  | {
      readonly type: 'different';
      readonly rule: RuleId;
      readonly fields: readonly [string, string];
      readonly says: string;
    }
  /** A number column's sum equals a number field, both in the same unit. */
  | {
      readonly type: 'sum';
      readonly rule: RuleId;
      readonly table: string;
      readonly column: string;
      readonly total: string;
      readonly says: string;
    }
  /** Of two number fields the first is not greater than the second (整改数 ≤ 问题数). */
  | {
      readonly type: 'not-more';
      readonly rule: RuleId;
      readonly fields: readonly [string, string];
      readonly says: string;
    }
  /** What this yes-no keeps inside (公开这封来信：否) is not 主动公开: the portal would show it to everyone. */
  | { readonly type: 'not-public'; readonly rule: RuleId; readonly field: string; readonly says: string };

/** What a kind does beyond its form (coverage.md): the only code that knows a kind. */
export type Beyond =
  | 'decision-stages'
  | 'discretion-bands'
  | 'budget-totals'
  | 'dataset-profile'
  | 'catalogue-changes'
  | 'incident-clocks';

export interface KindSection {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly Field[];
}

export interface Kind {
  readonly key: string;
  /** 督查发现的问题. */
  readonly name: string;
  /** Two characters for narrow places. */
  readonly short: string;
  readonly category: Category;
  /** Article of the plan, such as `第3条`; null for kinds that only the law asks for. */
  readonly article: string | null;
  readonly basis: string;
  /** What it is for, in one sentence: the empty state and the list of kinds say it. */
  readonly purpose: string;
  /** How to find it: other words people use for it. */
  readonly aliases: readonly string[];
  /** `studio`: policy and interpretation, which have a screen of their own. `response`: the incident's clocks. */
  readonly screen: 'form' | 'studio' | 'response';
  /** False: a register that never leaves the department (依申请公开台账); it is not submitted. */
  readonly delivered: boolean;
  readonly heads: {
    /** What 名称 is called here, such as 事项名称. */
    readonly title: string;
    readonly docNumber: 'none' | 'optional' | 'required';
    /** 成文日期: what it is called here, or null where there is none. */
    readonly date: string | null;
  };
  /** Keys of envelope fields (公开要求) this kind does not ask for. */
  readonly without: readonly string[];
  readonly sections: readonly KindSection[];
  readonly clocks: readonly ClockBinding[];
  readonly checks: readonly KindCheck[];
  /** The table that is imported from and exported to xlsx and csv, and the column that tells its rows apart. */
  readonly list: { readonly table: string; readonly key: string } | null;
  readonly beyond: Beyond | null;
  /** Key of a route of the pack. */
  readonly route: string;
}
