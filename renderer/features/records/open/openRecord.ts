/**
 * One record at work in its form: an autosave, and the checks behind it.
 *
 * The database stays the truth about everything but the words being typed: state, clocks, links,
 * returns and findings are re-read after every change, whoever made it.
 */
import type { Bridge, Reply } from '#shared/contract/contract.ts';
import type { FormView } from '#shared/contract/forms.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { contentOf } from '#renderer/form/contentOf.ts';
import { formActs } from '#renderer/form/formActs.ts';
import type { FormContent } from '#renderer/form/formContent.ts';
import { createAutosave, type Autosave } from '#renderer/lib/saving/createAutosave.ts';
import type { SaveState } from '#renderer/lib/saving/saveState.ts';
import type { OpenActs, OpenRecord } from './openState.ts';
import { readingActs } from './readingActs.ts';

/** Checks wait this long after a save, so that a burst of saves is checked once. */
const CHECK_AFTER_MS = 300;

export interface RecordPorts {
  readonly bridge: Bridge;
  readonly get: () => OpenRecord;
  readonly set: (change: Partial<OpenRecord>) => void;
  /** Every state of every save, for the 已落盘 light. */
  readonly onSave: (state: SaveState) => void;
}

export interface RecordWork {
  readonly acts: OpenActs;
  /** Reads the record again; words that are being typed are never replaced. */
  readonly reread: () => Promise<void>;
  readonly pause: (paused: boolean) => void;
  readonly dirty: () => boolean;
  readonly stop: () => void;
}

/** The state of a record that was just read. */
export function openRecordOf(view: FormView, owner: PersonId | null): OpenRecord {
  const { revision } = view.record;
  return {
    view,
    content: contentOf(view.record),
    save: { type: 'saved', at: revision.savedAt, number: revision.number },
    fresh: revision.number === 1,
    report: null,
    checking: false,
    busy: false,
    problem: null,
    known: looksOf(view, new Map()),
    owner,
  };
}

function looksOf(view: FormView, before: ReadonlyMap<RecordId, LinkLook>): ReadonlyMap<RecordId, LinkLook> {
  const looks = [...view.links, ...view.supersededBy].map(
    ({ id, kind, title, state, submission }) => [id, { id, kind, title, state, submission }] as const,
  );
  return new Map([...before, ...looks]);
}

export function openRecord({ bridge, get, set, onSave }: RecordPorts): RecordWork {
  const { id, submission } = get().view.record;
  let paused = false;
  let checkTurn = 0;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let autosave = start();

  function start(): Autosave {
    const { view, content } = get();
    return createAutosave(
      { number: view.record.revision.number, content },
      {
        save: (base, written) => bridge.invoke('records.save', { id, base, content: written }),
        read: () => bridge.invoke('records.get', { id }),
        writtenOf: contentOf,
        tell: (save) => {
          set({ save });
          onSave(save);
          if (save.type === 'saved') checkSoon();
          if (save.type === 'failed' && save.problem.type === 'record/frozen') void reread();
        },
      },
    );
  }

  const checkSoon = () => {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void check(), CHECK_AFTER_MS);
  };

  async function check(): Promise<void> {
    clearTimeout(checkTimer);
    checkTurn += 1;
    const turn = checkTurn;
    set({ checking: true });
    const reply = await bridge.invoke('checks.run', { submission });
    // A slow answer about older words must not overwrite a newer one.
    if (turn !== checkTurn) return;
    set(reply.ok ? { checking: false, report: reply.value } : { checking: false, problem: reply.error });
  }

  /** Shows what the disk holds; whatever the autosave held was the same or has become a revision. */
  function showDisk(view: FormView): void {
    const { revision } = view.record;
    autosave.stop();
    set({
      content: contentOf(view.record),
      save: { type: 'saved', at: revision.savedAt, number: revision.number },
    });
    autosave = start();
    checkSoon();
  }

  async function reread(): Promise<void> {
    const reply = await bridge.invoke('records.form', { id });
    if (!reply.ok) {
      set({ problem: reply.error });
      return;
    }
    const view = reply.value;
    set({ view, known: looksOf(view, get().known) });
    const { base, dirty, busy } = autosave.position();
    // Words that are being typed are never replaced; the next save will find the other revision.
    if (!dirty && !busy && view.record.revision.number > base) showDisk(view);
  }

  const flush = async (): Promise<void> => {
    if (!paused) await autosave.flush();
  };
  // Frozen words stay as they are; the form is read-only too, this is the second lock.
  const write = (change: Partial<FormContent>) => {
    if (!editable(get().view.record.state)) return;
    const content = { ...get().content, ...change };
    set({ content });
    autosave.edit(content);
    if (paused) autosave.hold();
  };

  /** Runs one act and re-reads what came of it. Withdrawing needs nothing saved: it makes saving possible. */
  async function act(
    ask: () => Promise<Reply<'submissions.submit' | 'submissions.withdraw' | 'checks.decide' | 'records.restore'>>,
    needsSaved = true,
  ): Promise<boolean> {
    if (get().busy) return false;
    set({ busy: true, problem: null });
    await flush();
    const unsaved = needsSaved && autosave.position().dirty;
    const reply = unsaved ? null : await ask();
    set({
      busy: false,
      problem: reply === null ? { type: 'work/unsaved' } : reply.ok ? null : reply.error,
    });
    if (reply !== null) await Promise.all([reread(), check()]);
    return reply?.ok ?? false;
  }

  const acts: OpenActs = {
    ...readingActs({ bridge, get, set, flush, base: () => autosave.position().base, reread }),
    ...formActs(() => get().content, write),
    flush,
    resolve: async (whose) => {
      await autosave.resolve(whose);
      const reply = whose === 'theirs' ? await bridge.invoke('records.form', { id }) : null;
      if (reply?.ok === true && !autosave.position().dirty) {
        set({ view: reply.value });
        showDisk(reply.value);
      }
      await check();
    },
    check,
    decide: (finding, decision, reason) =>
      act(() => bridge.invoke('checks.decide', { submission, finding, decision, reason })),
    submit: () => act(() => bridge.invoke('submissions.submit', { submission })),
    withdraw: (reason) => act(() => bridge.invoke('submissions.withdraw', { submission, reason }), false),
    restore: (revision) =>
      act(() => bridge.invoke('records.restore', { id, base: autosave.position().base, revision })),
    dismissProblem: () => set({ problem: null }),
  };

  return {
    acts,
    reread,
    dirty: () => autosave.position().dirty,
    pause: (now) => {
      paused = now;
      if (now) autosave.hold();
      else autosave.release();
    },
    stop: () => {
      clearTimeout(checkTimer);
      checkTurn += 1;
      autosave.stop();
    },
  };
}
