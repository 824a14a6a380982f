import type { Input } from '#shared/contract/contract.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';

/** The scope a window asked for. The border has checked that both are days; anything else is a bug. */
export const scopeOf = ({ from, to, unit, kinds }: Input<'ledger.view'>): LedgerScope => ({
  from: dayOf(from),
  to: dayOf(to),
  unit,
  kinds,
});

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`The border let ${text} through as a day`);
  return day;
}
