/** Taking a policy in (导入政策): a file or pasted text, and what was understood of it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure, Input } from '#shared/contract/contract.ts';
import type { ImportReport } from '#shared/contract/records.ts';

export type ImportProblem = Failure<'policies.import'> | CallFault;

export interface ImportState {
  readonly open: boolean;
  readonly busy: boolean;
  readonly problem: ImportProblem | null;
  readonly report: ImportReport | null;
  readonly show: () => void;
  readonly close: () => void;
  /** Back to choosing, after a problem or a report. */
  readonly again: () => void;
  readonly takeFile: (file: File) => Promise<void>;
  readonly takeText: (text: string) => Promise<void>;
}

export type ImportStore = StoreApi<ImportState>;

/** The core's own limit, told before a large file is read into the window's memory. */
export const LIMIT_MIB = 50;
export const EXTENSIONS = ['.txt', '.docx'] as const;

export function createImportStore(bridge: Bridge): ImportStore {
  return createStore<ImportState>()((set) => {
    const take = async (input: Input<'policies.import'>) => {
      set({ open: true, busy: true, problem: null, report: null });
      const reply = await bridge.invoke('policies.import', input);
      set(reply.ok ? { busy: false, report: reply.value } : { busy: false, problem: reply.error });
    };
    return {
      open: false,
      busy: false,
      problem: null,
      report: null,
      show: () => set({ open: true, problem: null, report: null }),
      close: () => set({ open: false, problem: null, report: null }),
      again: () => set({ problem: null, report: null }),
      takeFile: async (file) => {
        const { name } = file;
        if (!EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))) {
          set({ open: true, report: null, problem: { type: 'import/unsupported', name } });
        } else if (file.size > LIMIT_MIB * 1024 * 1024) {
          set({ open: true, report: null, problem: { type: 'import/too-large', name, limitMiB: LIMIT_MIB } });
        } else {
          await take({ from: 'file', name, bytes: new Uint8Array(await file.arrayBuffer()) });
        }
      },
      takeText: (text) => take({ from: 'text', text }),
    };
  });
}
