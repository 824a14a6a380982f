import { contract } from '#shared/contract/contract.ts';
import { ok } from '#shared/lib/result.ts';
import type { Handlers } from '#ipc/answer.ts';

/** Handlers for every channel, all of which answer null, except those given. */
export const handlersWith = (given: Partial<Handlers>): Handlers =>
  ({ ...Object.fromEntries(Object.keys(contract).map((channel) => [channel, () => ok(null)])), ...given }) as Handlers;
