/**
 * One open submission at work: two records with an autosave each, and the checks behind them.
 *
 * The database stays the truth about everything but the words being typed: state, returns, findings
 * and coverage are re-read after every change, whoever made it.
 */
import type { Bridge, Reply } from '#shared/contract/contract.ts';
import type { StudioView } from '#shared/contract/studio.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import { readInterpretation } from '#shared/domain/interpretation/readInterpretation.ts';
import { writeInterpretation } from './writeInterpretation.ts';
import { contentOf } from '#renderer/form/contentOf.ts';
import type { FormContent } from '#renderer/form/formContent.ts';
import { createAutosave, type Autosave } from '#renderer/lib/saving/createAutosave.ts';
import type { SaveState } from '#renderer/lib/saving/saveState.ts';
import { deskForms } from './deskForms.ts';
import type { Desk, DeskActs, Draft, StudioProblem, Which } from './studioState.ts';

/** Checks wait this long after a save, so that a burst of saves is checked once. */
const CHECK_AFTER_MS = 300;

export interface DeskPorts {
  readonly bridge: Bridge;
  readonly get: () => Desk;
  readonly set: (change: Partial<Desk>) => void;
  /** Every state of every save, for the 已落盘 light. */
  readonly onSave: (which: Which, state: SaveState) => void;
}

export interface OpenDesk {
  readonly acts: DeskActs;
  /** Reads the submission again; words that are being typed are never replaced. */
  readonly reread: () => Promise<void>;
  /** Stops or resumes saving: while somebody else is unlocked, these words wait. */
  readonly pause: (paused: boolean) => void;
  readonly dirty: () => boolean;
  readonly stop: () => void;
}

/** The desk of a submission that was just read. */
export function deskOf(view: StudioView, owner: PersonId | null): Desk {
  return {
    view,
    interpretation: interpretationDraft(view),
    policy: draftOf(view, 'policy'),
    known: new Map(),
    loaded: 0,
    report: null,
    checking: false,
    finding: null,
    clause: null,
    busy: false,
    problem: null,
    owner,
  };
}

const draftOf = (view: StudioView, which: Which): Draft => {
  const { revision } = view[which];
  return { written: contentOf(view[which]), save: { type: 'saved', at: revision.savedAt, number: revision.number } };
};

function interpretationDraft(view: StudioView): Desk['interpretation'] {
  const draft = draftOf(view, 'interpretation');
  return { ...draft, fields: readInterpretation(draft.written.fields) };
}

export function openDesk({ bridge, get, set, onSave }: DeskPorts): OpenDesk {
  const { submission } = get().view;
  let composing = false;
  let paused = false;
  let checkTurn = 0;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  const autosaves: Record<Which, Autosave> = { interpretation: autosave('interpretation'), policy: autosave('policy') };

  function autosave(which: Which): Autosave {
    const { view, [which]: draft } = get();
    const { id, revision } = view[which];
    return createAutosave(
      { number: revision.number, content: draft.written },
      {
        save: (base, content) => bridge.invoke('records.save', { id, base, content }),
        read: () => bridge.invoke('records.get', { id }),
        writtenOf: contentOf,
        tell: (save) => {
          if (which === 'policy') set({ policy: { ...get().policy, save } });
          else set({ interpretation: { ...get().interpretation, save } });
          onSave(which, save);
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
    // A slow answer about an older text must not overwrite a newer one.
    if (turn !== checkTurn) return;
    set(reply.ok ? { checking: false, report: reply.value } : { checking: false, problem: reply.error });
  }

  /** Takes over words that are on the disk and not in the window, unless somebody is typing here. */
  function adopt(which: Which, view: StudioView): void {
    const { base, dirty, busy } = autosaves[which].position();
    if (dirty || busy || composing || view[which].revision.number <= base) return;
    autosaves[which].stop();
    if (which === 'policy') set({ policy: draftOf(view, 'policy') });
    else set({ interpretation: interpretationDraft(view), loaded: get().loaded + 1 });
    autosaves[which] = autosave(which);
    checkSoon();
  }

  async function reread(): Promise<void> {
    const reply = await bridge.invoke('studio.open', { submission });
    if (!reply.ok) {
      set({ problem: reply.error });
      return;
    }
    set({ view: reply.value });
    adopt('interpretation', reply.value);
    adopt('policy', reply.value);
  }

  const flush = async (): Promise<void> => {
    if (paused) return;
    await Promise.all([autosaves.interpretation.flush(), autosaves.policy.flush()]);
  };
  const dirty = () => autosaves.interpretation.position().dirty || autosaves.policy.position().dirty;

  // Frozen words stay as they are; the editor is read-only too, this is the second lock.
  const mayWrite = () => editable(get().view.state);
  const writeFields = (change: Partial<InterpretationFields>) => {
    if (!mayWrite()) return;
    const { interpretation } = get();
    const fields = { ...interpretation.fields, ...change };
    // What its form holds beside the words stays.
    const beside = { ...interpretation.written.fields, ...writeInterpretation(fields) };
    const written = { ...interpretation.written, fields: beside };
    set({ interpretation: { ...interpretation, written, fields } });
    autosaves.interpretation.edit(written);
  };
  const writeForm = (which: Which, change: Partial<FormContent>) => {
    if (!mayWrite()) return;
    const written = { ...get()[which].written, ...change };
    if (which === 'policy') set({ policy: { ...get().policy, written } });
    else set({ interpretation: { ...get().interpretation, written } });
    autosaves[which].edit(written);
  };

  /** Runs one act of the submission and re-reads what came of it. Withdrawing needs nothing saved: it makes saving possible. */
  async function act(
    ask: () => Promise<Reply<'submissions.submit' | 'submissions.withdraw' | 'checks.decide'>>,
    needsSaved = true,
  ): Promise<boolean> {
    if (get().busy) return false;
    set({ busy: true, problem: null });
    await flush();
    const problem: StudioProblem | null = needsSaved && dirty() ? { type: 'work/unsaved' } : null;
    const reply = problem === null ? await ask() : null;
    set({ busy: false, problem: reply === null ? problem : reply.ok ? null : reply.error });
    if (reply !== null) await Promise.all([reread(), check()]);
    return reply?.ok ?? false;
  }

  const acts: DeskActs = {
    writeSections: (sections) => writeFields({ sections }),
    setNotExplained: (clause, reason) => {
      const others = get().interpretation.fields.notExplained.filter((entry) => entry.clause !== clause);
      writeFields({ notExplained: reason === null ? others : [...others, { clause, reason }] });
    },
    setNotApplicable: (element, reason) => {
      const others = get().interpretation.fields.notApplicable.filter((entry) => entry.element !== element);
      writeFields({ notApplicable: reason === null ? others : [...others, { element, reason }] });
    },
    ...deskForms({ bridge, get, set, write: writeForm }),
    compose: (now) => {
      composing = now;
      if (paused) return;
      if (now) autosaves.interpretation.hold();
      else autosaves.interpretation.release();
    },
    flush,
    resolve: async (which, whose) => {
      await autosaves[which].resolve(whose);
      if (whose === 'theirs') await reread().then(() => showDisk(which));
      await check();
    },
    check,
    chooseFinding: (finding) => set({ finding }),
    chooseClause: (clause) => set({ clause }),
    decide: (finding, decision, reason) =>
      act(() => bridge.invoke('checks.decide', { submission, finding, decision, reason })),
    submit: () => act(() => bridge.invoke('submissions.submit', { submission })),
    withdraw: (reason) => act(() => bridge.invoke('submissions.withdraw', { submission, reason }), false),
    preview: async (which) => {
      await flush();
      return bridge.invoke('documents.preview', { record: get().view[which].id });
    },
    dismissProblem: () => set({ problem: null }),
  };

  /** After choosing the other text: the window shows what the disk holds. */
  function showDisk(which: Which): void {
    if (autosaves[which].position().dirty) return;
    const { view } = get();
    if (which === 'policy') set({ policy: draftOf(view, 'policy') });
    else set({ interpretation: interpretationDraft(view), loaded: get().loaded + 1 });
    autosaves[which].stop();
    autosaves[which] = autosave(which);
  }

  return {
    acts,
    reread,
    dirty,
    pause: (now) => {
      paused = now;
      for (const each of Object.values(autosaves)) {
        if (now) each.hold();
        else if (!composing) each.release();
      }
    },
    stop: () => {
      clearTimeout(checkTimer);
      checkTurn += 1;
      autosaves.interpretation.stop();
      autosaves.policy.stop();
    },
  };
}
