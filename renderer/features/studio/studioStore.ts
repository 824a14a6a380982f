import { createStore } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { createKeeper, type Work } from '#renderer/lib/saving/createKeeper.ts';
import { lightOf } from '#renderer/lib/saving/lightOf.ts';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { deskOf, openDesk } from './openDesk.ts';
import type { Desk, DeskActs, StudioState, StudioStore } from './studioState.ts';

interface Opened extends Work<SubmissionId> {
  readonly acts: DeskActs;
  readonly desk: () => Desk;
}

/** What the studio shows: the submissions in work, and the open one, kept by `createKeeper`. */
export function createStudioStore(bridge: Bridge, saveLight: SaveLight): StudioStore {
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
    open: (submission) => keeper.open(submission),
    flush: async () => {
      await keeper.shown()?.flush();
    },
  }));
  const keeper = createKeeper<SubmissionId, Opened>({
    bridge,
    start: async (submission, owner) => {
      const reply = await bridge.invoke('studio.open', { submission });
      if (reply.ok) return begin(deskOf(reply.value, owner), owner);
      store.setState({ openProblem: reply.error });
      return null;
    },
    show: (opened) => store.setState({ desk: opened?.desk() ?? null, acts: opened?.acts ?? null, openProblem: null }),
  });

  function begin(first: Desk, owner: PersonId | null): Opened {
    let desk = first;
    const { submission, interpretation, policy } = first.view;
    const work = openDesk({
      bridge,
      get: () => desk,
      set: (change) => {
        desk = { ...desk, ...change };
        if (keeper.shown() === opened) store.setState({ desk });
      },
      onSave: (which, state) => saveLight.getState().report(desk.view[which].id, lightOf(state)),
    });
    const opened: Opened = {
      ...work,
      key: submission,
      owner,
      desk: () => desk,
      flush: work.acts.flush,
      check: work.acts.check,
      stop: () => {
        work.stop();
        saveLight.getState().forget(interpretation.id);
        saveLight.getState().forget(policy.id);
      },
    };
    return opened;
  }

  const touched = (ids: readonly string[]): boolean => {
    const view = keeper.shown()?.desk().view;
    return (
      view !== undefined && [view.submission, view.policy.id, view.interpretation.id].some((id) => ids.includes(id))
    );
  };
  bridge.on('submissions.changed', ({ ids }) => {
    if (store.getState().rows !== null) void store.getState().refreshList();
    if (touched(ids)) void keeper.shown()?.reread();
  });
  bridge.on('records.changed', ({ ids }) => {
    if (touched(ids)) void keeper.shown()?.reread();
  });
  return store;
}
