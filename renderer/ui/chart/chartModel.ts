/** What a chart shows, without a word on how: the drawing and the table beside it read the same numbers. */
export interface ChartSeries {
  readonly name: string;
  /** `bar` are stacked in order; `line` has a dot at every value. */
  readonly type: 'bar' | 'line';
  /** How it is told apart without colour: full, or hatched on a light ground. */
  readonly look: 'full' | 'hatched';
  /** Null is a gap: nothing to count, not nought. */
  readonly values: readonly (number | null)[];
}

export interface ChartModel {
  /** One word per place on the horizontal axis. */
  readonly places: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Percent 0–1, or whole numbers. */
  readonly unit: 'percent' | 'count';
  /** A dashed line that should be reached, and what it is called. */
  readonly goal: { readonly value: number; readonly name: string } | null;
}
