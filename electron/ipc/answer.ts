import {
  contract,
  type Answer,
  type CallFault,
  type Channel,
  type Failure,
  type Input,
  type Reply,
} from '#shared/contract/contract.ts';
import { err } from '#shared/lib/result.ts';

/** One function per channel; leaving one out does not compile. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Answer<C> | Promise<Answer<C>>;
};

/** Writes what was thrown to the log and gives the reference under which it can be found there. */
export type Report = (thrown: unknown) => string;

/** Whether a name that came over a border is one of ours. */
export const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(contract, name);

/**
 * The border between a renderer we do not trust and a core that trusts its types.
 *
 * A refusal comes back as a value the screen must handle. A bug comes back as a
 * reference number and nothing else: the stack goes to the log, never to the window.
 */
export async function answer<C extends Channel>(
  handlers: Handlers,
  channel: C,
  raw: unknown,
  report: Report,
): Promise<Reply<C>> {
  try {
    // Inside, because a parser can run out of stack on what is nested deep enough.
    const parsed = contract[channel].input.safeParse(raw);
    if (!parsed.success) {
      return fault({ type: 'call/invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    return await handlers[channel](parsed.data as Input<C>);
  } catch (thrown) {
    return fault({ type: 'call/unexpected', reference: report(thrown) });
  }
}

const fault = <C extends Channel>(error: CallFault): Reply<C> => err<Failure<C> | CallFault>(error);
