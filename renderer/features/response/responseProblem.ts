import type { CallFault, Failure } from '#shared/contract/contract.ts';

/** Everything that can go wrong on 舆情. */
export type ResponseProblem =
  Failure<'records.list'> | Failure<'records.form'> | Failure<'records.save'> | Failure<'records.create'> | CallFault;
