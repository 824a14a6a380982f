import type { CivilDate } from '#shared/lib/civilDate.ts';

/** What the ledger is asked about; both days included. */
export interface LedgerScope {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** 责任科室; null is all of them. */
  readonly unit: string | null;
  /** Empty is all of them. */
  readonly kinds: readonly string[];
}

/** The unit and kinds of a scope as a condition that starts with AND, and its values in order. */
export function withinScope(
  { unit, kinds }: Pick<LedgerScope, 'unit' | 'kinds'>,
  kindColumn: string,
  unitColumn: string,
): { readonly where: string; readonly values: readonly string[] } {
  return {
    where: [
      ...(kinds.length > 0 ? [`AND ${kindColumn} IN (${kinds.map(() => '?').join(', ')})`] : []),
      ...(unit === null ? [] : [`AND ${unitColumn} = ?`]),
    ].join(' '),
    values: [...kinds, ...(unit === null ? [] : [unit])],
  };
}
