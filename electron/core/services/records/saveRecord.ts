import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Deps } from '../deps.ts';
import { nextContent } from './nextContent.ts';
import { revise } from './revise.ts';

/** Saves one edit as the record's next revision. */
export const createSaveRecord =
  (deps: Deps) =>
  ({ id, base, content }: Input<'records.save'>): Result<Output<'records.save'>, Failure<'records.save'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    return revise(deps, { id, base }, person, (before) => nextContent(before, content, person.id, deps.rules.pack));
  };
