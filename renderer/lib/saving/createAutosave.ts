/**
 * Saves one record while it is being written.
 *
 * - 700 ms after the last change; one save in flight; the latest words win.
 * - Nothing is sent while an input method composes (`hold`): half a syllable is not a word.
 * - A refusal never costs words: they stay in `latest` until the core says they are on the disk.
 * - Every save names the revision it was written on (`base`). If somebody else saved in between,
 *   saving stops and a person chooses; whatever they choose, both texts become revisions.
 * - If the core died under a save, what the disk holds is read back before anything is repeated.
 */
import type { Reply } from '#shared/contract/contract.ts';
import type { RecordView } from '#shared/contract/records.ts';
import { sameWritten } from './sameWritten.ts';
import type { SaveProblem, SaveState, Written } from './saveState.ts';

export const QUIET_MS = 700;
/** Waits between attempts of a save that could not be written; the last one repeats. */
export const RETRY_MS = [2_000, 5_000, 15_000] as const;

export interface AutosavePorts {
  readonly save: (base: number, content: Written) => Promise<Reply<'records.save'>>;
  readonly read: () => Promise<Reply<'records.get'>>;
  /** The part of a record that is written here, as it stands on the disk. */
  readonly writtenOf: (view: RecordView) => Written;
  /** Told of every change of state, in order. */
  readonly tell: (state: SaveState) => void;
}

export interface Autosave {
  readonly edit: (content: Written) => void;
  /** Sends what is unsaved now. Resolves when it is on the disk, or cannot be. */
  readonly flush: () => Promise<void>;
  readonly hold: () => void;
  readonly release: () => void;
  /** After a conflict: `mine` stays the text, or `theirs` does; the other one stays a revision. */
  readonly resolve: (whose: 'mine' | 'theirs') => Promise<void>;
  /** The number of the revision the words are based on, whether any are unsaved, and whether a save is under way. */
  readonly position: () => { readonly base: number; readonly dirty: boolean; readonly busy: boolean };
  /** Stops the timers. Words that are unsaved are not sent. */
  readonly stop: () => void;
}

export interface AutosaveStart {
  readonly number: number;
  readonly content: Written;
}

export function createAutosave(start: AutosaveStart, ports: AutosavePorts): Autosave {
  let base = start.number;
  let onDisk = start.content;
  let latest = start.content;
  let held = false;
  let attempt = 0;
  let state: SaveState['type'] | null = null;
  let theirs: { readonly number: number; readonly content: Written } | null = null;
  let inFlight: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dirty = () => latest !== onDisk;
  const tell = (next: SaveState) => {
    state = next.type;
    ports.tell(next);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!held && theirs === null) timer = setTimeout(() => void flush(), ms);
  };

  const landed = (sent: Written, number: number, at: string): true => {
    base = number;
    onDisk = sent;
    attempt = 0;
    tell(dirty() ? { type: 'unsaved' } : { type: 'saved', at, number });
    return true;
  };
  const failed = (problem: SaveProblem): false => {
    const retries = tryAgain(problem);
    tell({ type: 'failed', problem, retries });
    if (retries) later(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? RETRY_MS[0]);
    attempt += 1;
    return false;
  };

  /** Reads back what the disk holds: `sent` itself, what it was written on, or somebody else's words. */
  const readBack = async (sent: Written, fault: SaveProblem, again: boolean): Promise<boolean> => {
    const reply = await ports.read();
    if (!reply.ok) return failed(reply.error);
    const { revision } = reply.value;
    const held = ports.writtenOf(reply.value);
    if (sameWritten(held, sent)) return landed(sent, revision.number, revision.savedAt);
    // A core that dies twice under the same save is left alone for a while.
    if (revision.number === base) return again ? failed(fault) : once(true);
    theirs = { number: revision.number, content: held };
    clearTimeout(timer);
    tell({ type: 'conflict', theirs: reply.value });
    return false;
  };

  const once = async (again = false): Promise<boolean> => {
    const sent = latest;
    tell({ type: 'saving' });
    const reply = await ports.save(base, sent);
    if (reply.ok) return landed(sent, reply.value.number, reply.value.savedAt);
    const { error } = reply;
    const unsure = error.type === 'record/stale' || error.type === 'call/core-restarted';
    return unsure ? readBack(sent, error, again) : failed(error);
  };

  const step = (): Promise<boolean> => (inFlight ??= once().finally(() => (inFlight = null)));

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    while ((dirty() || inFlight !== null) && theirs === null) {
      if (!(await step())) return;
    }
  };

  return {
    edit: (content) => {
      latest = content;
      if (theirs !== null) return;
      if (state !== 'saving') tell({ type: 'unsaved' });
      later(QUIET_MS);
    },
    flush,
    hold: () => {
      held = true;
      clearTimeout(timer);
    },
    release: () => {
      held = false;
      if (dirty()) later(QUIET_MS);
    },
    resolve: async (whose) => {
      const other = theirs;
      if (other === null) return;
      theirs = null;
      base = other.number;
      await flush();
      if (whose === 'mine' || dirty()) return;
      latest = { ...other.content };
      await flush();
    },
    position: () => ({ base, dirty: dirty(), busy: inFlight !== null }),
    stop: () => clearTimeout(timer),
  };
}

/** A full disk may be emptied and a crashed core comes back; a frozen record stays frozen until somebody acts. */
function tryAgain({ type }: SaveProblem): boolean {
  return type === 'store/cannot-write' || type === 'call/unexpected' || type === 'call/core-restarted';
}
