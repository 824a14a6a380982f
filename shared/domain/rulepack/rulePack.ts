/**
 * The rule pack (规则包): what may change with the law or the place, as data. The built-in one is
 * `zhongshan`; a department extends or replaces it without a new release.
 */
import type { AttributeCode } from '../record/record.ts';
import type { ElementKey } from '../interpretation/interpretation.ts';
import type { Role } from '../person/person.ts';
import type { ClockRule } from './clockRule.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import type { Rule, RuleId } from './rule.ts';

/** A named value of a controlled list (受控词表). */
export interface Option {
  readonly key: string;
  readonly name: string;
}

/** 公开属性 and what it needs (条例 arts. 13–17, domain facts §1.2). */
export interface AttributeRule {
  readonly code: AttributeCode;
  readonly name: string;
  readonly basis: string;
  /** What to write as the reason, in one sentence; null for 主动公开. */
  readonly asks: string | null;
}

/** A column (栏目) of the portal that must never be empty or stale (T25–T27). */
export interface PortalColumn {
  readonly key: string;
  readonly name: string;
  /** Kinds whose published records appear in it. */
  readonly kinds: readonly string[];
  /** The `age` clock that it keeps. */
  readonly clock: string;
}

/** 环节: outer list is order, inner lists are parallel (package-and-portal §1.4). The roster decides; this proposes. */
export interface RouteRule {
  readonly key: string;
  readonly name: string;
  readonly normal: readonly (readonly Role[])[];
  readonly urgent: readonly (readonly Role[])[];
  readonly basis: string;
}

/** One of the sixteen indicators (domain facts §10). What is counted is code by `key`; the rest is data. */
export interface IndicatorRule {
  readonly key: string;
  /** 1–16. */
  readonly number: number;
  readonly name: string;
  readonly unit: 'percent' | 'count' | 'working-days' | 'amount';
  /** What is reached or not; null where there is only a number. `least` 1.0 is 100 %. */
  readonly goal: { readonly least: number | null; readonly most: number | null } | null;
  /** Clocks it counts, where it counts clocks. */
  readonly clocks: readonly string[];
  /** Kinds it counts; empty means every delivered kind. */
  readonly kinds: readonly string[];
  readonly basis: string;
  /** How it is computed, in one sentence that an inspector can check. */
  readonly formula: string;
}

/** A table of the annual report (国办公开办函〔2021〕30号, domain facts §1.7). */
export interface ReportTable {
  readonly key: 'proactive' | 'requests' | 'disputes';
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly group: string | null }[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    /** 0 for 一、二、三、四; 1 for （一）; 2 for 1. */
    readonly level: number;
    /** Computed from other rows instead of from records. */
    readonly sumOf: readonly string[] | null;
  }[];
}

export interface RulePack {
  readonly id: string;
  /** Year.month.number, compared part by part as numbers: `2026.11.2`. */
  readonly version: string;
  readonly name: string;
  /** The pack this one extends: its parts are taken over by key, and what is named here replaces or is added. */
  readonly extends: { readonly id: string; readonly version: string } | null;
  readonly thresholds: {
    /** R11: the share of the interpretation's Han characters, 0–1, that may stand in the policy word for word. */
    readonly copyingShare: number;
    /** R10: points that 主要内容 needs; a policy with fewer clauses needs as many as it has. */
    readonly contentPoints: number;
    /** R01: characters of the reason when a record is not 主动公开. */
    readonly reasonLength: number;
    /** R03: from so many working days before the due day on, a clock is amber. */
    readonly soonWorkingDays: number;
    /** R38: largest attachment in MiB. */
    readonly attachmentMiB: number;
    /** R18: working days after the end of a consultation in which its result is published. */
    readonly feedbackWorkingDays: number;
    /** R33: empty columns from which it is a warning, and from which it is a veto (19号). */
    readonly emptyColumns: { readonly warn: number; readonly veto: number };
  };
  readonly attributes: readonly AttributeRule[];
  /** Controlled lists by name: `channels`, `forms`, `answerTypes`, `powerTypes`, … */
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  /** Link types by key: what it is called from here, and from the other end. */
  readonly links: Readonly<Record<string, { readonly name: string; readonly inverse: string }>>;
  /** 公开要求 and 保密与脱敏: the sections every kind has after its own. */
  readonly envelope: readonly { readonly key: string; readonly name: string; readonly fields: readonly Field[] }[];
  readonly kinds: readonly Kind[];
  readonly columns: readonly PortalColumn[];
  readonly clocks: readonly ClockRule[];
  readonly routes: readonly RouteRule[];
  readonly rules: Readonly<Record<RuleId, Rule>>;
  readonly indicators: readonly IndicatorRule[];
  readonly report: readonly ReportTable[];
  /** Words the checks look for, by list: `internalMarks` (内部资料…), `minors`, … */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Per element: `always` must be written; `if-applicable` may be marked 不适用 with a reason. */
  readonly elements: Readonly<Record<ElementKey, 'always' | 'if-applicable'>>;
  /** Opened with an incident: what to do, in order (预案清单). */
  readonly responseChecklist: readonly string[];
}
