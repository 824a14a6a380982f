/** Making a new record (新建): which kind, and out of which other record. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Output } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { RecordProblem } from '../problemText.ts';

/** The record it is made out of: linked by `link`, equal fields taken over. */
export interface MadeFrom {
  readonly record: RecordId;
  readonly link: string;
  readonly title: string;
}

export interface NewRecordState {
  readonly open: boolean;
  readonly from: MadeFrom | null;
  readonly busy: boolean;
  /** A record came of it: its form takes the focus, not the place where one was asked for. */
  readonly made: boolean;
  readonly problem: RecordProblem | null;
  /** Opens the list of kinds. */
  readonly show: (from?: MadeFrom) => void;
  readonly close: () => void;
  /** The new record, or null when it was refused; then the list of kinds says why. */
  readonly create: (kind: string) => Promise<Output<'records.create'> | null>;
}

export type NewRecordStore = StoreApi<NewRecordState>;

export function createNewRecordStore(bridge: Bridge): NewRecordStore {
  return createStore<NewRecordState>()((set, get) => ({
    open: false,
    from: null,
    busy: false,
    made: false,
    problem: null,
    show: (from) => set({ open: true, from: from ?? null, made: false, problem: null }),
    close: () => set({ open: false, from: null, problem: null }),
    create: async (kind) => {
      if (get().busy) return null;
      set({ busy: true, problem: null });
      const { from } = get();
      const reply = await bridge.invoke('records.create', {
        kind,
        from: from === null ? null : { record: from.record, link: from.link },
      });
      if (reply.ok) {
        set({ busy: false, open: false, from: null, made: true });
        return reply.value;
      }
      set({ busy: false, open: true, problem: reply.error });
      return null;
    },
  }));
}
