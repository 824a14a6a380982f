/** A cell of the annual report: a number, why there is none, or no cell at all in the form. */
export type ReportCell =
  | { readonly state: 'computed'; readonly value: string }
  | { readonly state: 'not-computable'; readonly why: string }
  | { readonly state: 'blank' };

export interface FilledRow {
  readonly key: string;
  readonly name: string;
  readonly level: number;
  /** In the order of the table's columns. */
  readonly cells: readonly ReportCell[];
}

export interface FilledTable {
  readonly key: 'proactive' | 'requests' | 'disputes';
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly group: string | null }[];
  readonly rows: readonly FilledRow[];
}

export const computed = (value: number): ReportCell => ({ state: 'computed', value: String(value) });

/** The number of a cell; 0 where there is none, so that a sum of what is known can be made. */
export const numberIn = (cell: ReportCell | undefined): number => (cell?.state === 'computed' ? Number(cell.value) : 0);
