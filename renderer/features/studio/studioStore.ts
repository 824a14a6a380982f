import { createStore } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { deskOf, openDesk, type OpenDesk } from './openDesk.ts';
import { lightOf } from '#renderer/lib/saving/lightOf.ts';
import type { Desk, StudioState, StudioStore } from './studioState.ts';

interface Opened {
  readonly work: OpenDesk;
  readonly desk: () => Desk;
}

/**
 * What the studio shows: the submissions in work, and the open one.
 *
 * Words belong to the person who typed them. When somebody else is unlocked on the machine, unsaved
 * words of the first person are neither saved in the other's name nor thrown away: they wait in the
 * window until their owner opens the submission again.
 */
export function createStudioStore(bridge: Bridge, saveLight: SaveLight): StudioStore {
  let shown: Opened | null = null;
  let turn = 0;
  /** What was open when the machine was locked. */
  let left: SubmissionId | null = null;
  /** Desks that could not be saved when they were left, by owner and submission. */
  const kept = new Map<string, Opened>();

  const store = createStore<StudioState>()((set) => ({
    rows: null,
    listProblem: null,
    desk: null,
    openProblem: null,
    acts: null,
    refreshList: async () => {
      const reply = await bridge.invoke('studio.list', {});
      set(reply.ok ? { rows: reply.value, listProblem: null } : { listProblem: reply.error });
    },
    open: async (submission) => {
      left = null;
      if (shown?.desk().view.submission === submission) return;
      await putAway();
      await open(submission);
    },
    flush: async () => {
      await shown?.work.acts.flush();
    },
  }));

  function start(first: Desk): Opened {
    let desk = first;
    const work = openDesk({
      bridge,
      get: () => desk,
      set: (change) => {
        desk = { ...desk, ...change };
        if (shown?.work === work) store.setState({ desk });
      },
      onSave: (which, state) => saveLight.getState().report(desk.view[which].id, lightOf(state)),
    });
    return { work, desk: () => desk };
  }

  function show(opened: Opened): void {
    shown = opened;
    store.setState({ desk: opened.desk(), acts: opened.work.acts, openProblem: null });
  }

  async function open(submission: SubmissionId): Promise<void> {
    turn += 1;
    const mine = turn;
    const [reply, session] = await Promise.all([
      bridge.invoke('studio.open', { submission }),
      bridge.invoke('session.state', {}),
    ]);
    // Another submission was opened while this one was read.
    if (mine !== turn) return;
    if (!reply.ok) {
      store.setState({ openProblem: reply.error });
      return;
    }
    const owner = session.ok ? (session.value.unlocked?.id ?? null) : null;
    const waiting = kept.get(keyOf(owner, submission));
    if (waiting === undefined) {
      show(start(deskOf(reply.value, owner)));
    } else {
      kept.delete(keyOf(owner, submission));
      show(waiting);
      waiting.work.pause(false);
      await waiting.work.reread();
    }
    await shown?.work.acts.check();
  }

  /** Leaves the open desk: saved and closed, or kept with its unsaved words. */
  async function putAway(): Promise<void> {
    turn += 1;
    const leaving = shown;
    if (leaving === null) return;
    await leaving.work.acts.flush();
    const { owner, view } = leaving.desk();
    if (leaving.work.dirty()) kept.set(keyOf(owner, view.submission), leaving);
    else {
      leaving.work.stop();
      saveLight.getState().forget(view.interpretation.id);
      saveLight.getState().forget(view.policy.id);
    }
    shown = null;
    store.setState({ desk: null, acts: null, openProblem: null });
  }

  /** Locked: the desk is cleared, unsaved words are kept aside. Unlocked: the desk opens again, for whoever it is. */
  async function sessionChanged(): Promise<void> {
    const session = await bridge.invoke('session.state', {});
    if (!session.ok) return;
    const unlocked = session.value.unlocked?.id ?? null;
    if (shown?.desk().owner === unlocked) {
      await shown.work.reread();
      return;
    }
    if (shown !== null) {
      left = shown.desk().view.submission;
      shown.work.pause(true);
      await putAway();
    }
    if (unlocked === null || left === null) return;
    const submission = left;
    left = null;
    await open(submission);
  }

  const touched = (ids: readonly string[]): boolean => {
    const view = shown?.desk().view;
    return (
      view !== undefined && [view.submission, view.policy.id, view.interpretation.id].some((id) => ids.includes(id))
    );
  };
  bridge.on('submissions.changed', ({ ids }) => {
    if (store.getState().rows !== null) void store.getState().refreshList();
    if (touched(ids)) void shown?.work.reread();
  });
  bridge.on('records.changed', ({ ids }) => {
    if (touched(ids)) void shown?.work.reread();
  });
  bridge.on('session.changed', () => void sessionChanged());
  // What was under way when the core died is read back before it is repeated.
  bridge.on('core.restarted', () => {
    void shown?.work.acts.flush().then(() => shown?.work.reread());
  });
  return store;
}

const keyOf = (owner: PersonId | null, submission: SubmissionId): string => `${owner ?? ''} ${submission}`;
