/**
 * The core as a screen sees it, with answers written by the test and typed by the contract.
 *
 * It is strict where the border is: an input the real border would refuse throws here, so a screen
 * cannot pass its tests by asking what it may not ask; so does a call nobody scripted.
 */
import { contract, type Bridge, type Channel, type Events, type Input, type Reply } from '#shared/contract/contract.ts';

export type Script = {
  readonly [C in Channel]?: Reply<C> | ((input: Input<C>) => Reply<C> | Promise<Reply<C>>);
};

export interface ScriptedBridge extends Bridge {
  /** Every call so far, in order. */
  readonly calls: readonly { readonly channel: Channel; readonly input: unknown }[];
  /** Changes answers from now on. */
  readonly rescript: (script: Script) => void;
  /** Lets the core announce a fact. */
  readonly announce: <E extends keyof Events>(event: E, fact: Events[E]) => void;
}

export function scriptedBridge(script: Script): ScriptedBridge {
  const calls: { channel: Channel; input: unknown }[] = [];
  const listeners = new Map<keyof Events, Set<(fact: never) => void>>();
  let answers: Script = script;

  return {
    calls,
    rescript: (more) => {
      answers = { ...answers, ...more };
    },
    announce: (event, fact) => {
      for (const listener of listeners.get(event) ?? []) listener(fact as never);
    },
    invoke: async <C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> => {
      calls.push({ channel, input });
      const parsed = contract[channel].input.safeParse(input);
      if (!parsed.success) throw new Error(`The border refuses this input of ${channel}: ${parsed.error.message}`);
      const answer: Script[C] = answers[channel];
      if (answer === undefined) throw new Error(`Nobody scripted an answer to ${channel}`);
      return typeof answer === 'function' ? await answer(parsed.data as Input<C>) : answer;
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
