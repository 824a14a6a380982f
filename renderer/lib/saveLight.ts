/**
 * The 已落盘 light: one for the whole window, fed by whatever saves.
 *
 * It shows facts only. `saved` is reported with the time the core answered after fsync, never when
 * a key was pressed. Several editors may be open in turn, so each reports under a name of its own
 * and the worst of them is shown: a failure is not painted over by somebody else's success.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type SaveReport =
  | { readonly type: 'saving' }
  /** RFC 3339, as the core answered it. */
  | { readonly type: 'saved'; readonly at: string }
  /** A sentence: why the words are not on the disk, and what to do. */
  | { readonly type: 'failed'; readonly why: string };

export interface SaveLightState {
  readonly shown: SaveReport | null;
  /** `source` names what is being saved, such as a record id. */
  readonly report: (source: string, report: SaveReport) => void;
  /** The source is gone (its screen was closed): its failure, if any, no longer counts. */
  readonly forget: (source: string) => void;
}

export type SaveLight = StoreApi<SaveLightState>;

export function createSaveLight(): SaveLight {
  const reports = new Map<string, SaveReport>();
  return createStore<SaveLightState>()((set) => ({
    shown: null,
    report: (source, report) => {
      reports.set(source, report);
      set({ shown: worst([...reports.values()]) });
    },
    forget: (source) => {
      const gone = reports.get(source);
      if (gone === undefined || gone.type === 'saved') return;
      reports.delete(source);
      set({ shown: worst([...reports.values()]) });
    },
  }));
}

function worst(reports: readonly SaveReport[]): SaveReport | null {
  const bad = reports.find(({ type }) => type === 'failed') ?? reports.find(({ type }) => type === 'saving');
  if (bad) return bad;
  const times = reports.flatMap((report) => (report.type === 'saved' ? [report.at] : []));
  const latest = times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return latest === undefined ? null : { type: 'saved', at: latest };
}
