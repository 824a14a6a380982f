/**
 * The rule pack in force, as the window sees it: forms, lists, names of kinds and links.
 *
 * Read once and again when rules change or somebody else is unlocked. A pack of the same version
 * keeps its identity, so that a new calendar does not draw every form anew.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault } from '#shared/contract/contract.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { Option, RulePack } from '#shared/domain/rulepack/rulePack.ts';

export interface RulesState {
  /** Null until it was read. */
  readonly pack: RulePack | null;
  readonly problem: CallFault | null;
  readonly refresh: () => Promise<void>;
}

export type RulesStore = StoreApi<RulesState>;

export function createRulesStore(bridge: Bridge): RulesStore {
  const store = createStore<RulesState>()((set, get) => ({
    pack: null,
    problem: null,
    refresh: async () => {
      const reply = await bridge.invoke('rules.pack', {});
      if (!reply.ok) set({ problem: reply.error });
      else if (sameVersion(get().pack, reply.value)) set({ problem: null });
      else set({ pack: reply.value, problem: null });
    },
  }));
  const reread = () => void store.getState().refresh();
  bridge.on('rules.changed', reread);
  bridge.on('session.changed', reread);
  bridge.on('core.restarted', reread);
  return store;
}

const sameVersion = (a: RulePack | null, b: RulePack): boolean => a?.id === b.id && a.version === b.version;

/** A selector: the kind by its key; undefined while nothing was read and for a kind of another pack. */
export const kindOf =
  (key: string) =>
  ({ pack }: Pick<RulesState, 'pack'>): Kind | undefined =>
    pack?.kinds.find((kind) => kind.key === key);

const NONE: readonly Option[] = [];

/** A selector: the values of a controlled list (受控词表); none while nothing was read. */
export const listOf =
  (name: string) =>
  ({ pack }: Pick<RulesState, 'pack'>): readonly Option[] =>
    pack?.lists[name] ?? NONE;
