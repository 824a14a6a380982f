import { ok } from '#shared/lib/result.ts';
import { emptyLedgerView } from '../ledgerSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as ledger } from './ledger.ts';

export const scenario: Scenario = {
  hash: ledger.hash,
  script: { ...ledger.script, 'ledger.view': ok(emptyLedgerView) },
};
