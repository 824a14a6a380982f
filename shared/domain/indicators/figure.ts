/** What an indicator comes to in one period, before it is set against its goal and the year before. */
export interface Figure {
  /** Null where there was nothing to count: never 100 %. */
  readonly value: number | null;
  /** `part` of `whole`; both null where the indicator is no share. */
  readonly part: number | null;
  readonly whole: number | null;
  readonly also: readonly Also[];
  readonly series: readonly Series[];
}

export interface Also {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: 'percent' | 'count' | 'working-days';
}

export interface Series {
  readonly name: string;
  readonly points: readonly { readonly at: string; readonly value: number | null }[];
}

/** `part` of `part + rest`; nothing of nothing is null. */
export const shareOf = (part: number, rest: number): number | null => (part + rest === 0 ? null : part / (part + rest));

/** An indicator that is a share. */
export const share = (part: number, rest: number): Pick<Figure, 'value' | 'part' | 'whole'> =>
  part + rest === 0
    ? { value: null, part: null, whole: null }
    : { value: part / (part + rest), part, whole: part + rest };

/** An indicator that is a plain number. */
export const plain = (value: number | null): Pick<Figure, 'value' | 'part' | 'whole'> => ({
  value,
  part: null,
  whole: null,
});
