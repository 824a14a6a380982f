/**
 * A fact (事实): a number, amount, share, date, period or 文号 that an interpretation must not get
 * wrong. Facts are found, never corrected; `text` is always what is written, bound words included
 * (「不少于1次」, not 「1次」), because the bound is half of the meaning.
 */

/** `deadline` is a period that may not be exceeded (3个工作日内); `duration` any other period (有效期3年, 每月). */
export type FactKind = 'number' | 'amount' | 'percent' | 'date' | 'duration' | 'deadline' | 'count' | 'docNumber';

/** How the value bounds: 不低于/以上, 不超过/以内/前, 超过, 不足, 约; dates: `at-least` 自…起, `at-most` 到…/…前. */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'above' | 'below' | 'about';

export interface Fact {
  readonly kind: FactKind;
  /** As written, from the first bound word to the last. */
  readonly text: string;
  /** UTF-16 units in the text the fact was found in; `end` excluded. */
  readonly start: number;
  readonly end: number;
  /**
   * A decimal string in base units (元, %, days for 天 and 周; 年, 月 and 小时 count themselves), an ISO 8601
   * date as far as it is written (`2026-01-05`, `2026-01`, `2026`, `--01-05`), or the normalised 文号.
   */
  readonly value: string;
  /** Base unit as printed (元, %, 工作日, 日, 次 …); empty for dates, 文号 and bare numbers. */
  readonly unit: string;
  readonly bound: Bound;
  /** What it is counted per (每人每月, 元/月), sorted; empty where nothing is said. */
  readonly per: readonly string[];
  /** The words around it in its sentence, without the fact itself: says what the number is about. */
  readonly context: string;
}
