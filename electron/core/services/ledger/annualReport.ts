import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Deps } from '../deps.ts';
import { readReport } from './readReport.ts';

/** 年度报告 of a year: three tables, six chapters, and what a person still has to write. */
export const createAnnualReport =
  ({ session, store, rules, clock }: Deps) =>
  ({ year }: Input<'ledger.annual'>): Result<Output<'ledger.annual'>, Failure<'ledger.annual'>> => {
    const unlocked = session.require();
    return unlocked.ok ? ok(readReport(store.db, rules.pack, year, clock.now())) : unlocked;
  };
