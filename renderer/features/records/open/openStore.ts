import { createStore } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { createKeeper, type Work } from '#renderer/lib/saving/createKeeper.ts';
import { lightOf } from '#renderer/lib/saving/lightOf.ts';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { openRecord, openRecordOf } from './openRecord.ts';
import { touches, type OpenActs, type OpenRecord, type OpenState, type OpenStore } from './openState.ts';

interface Opened extends Work<RecordId> {
  readonly acts: OpenActs;
  readonly record: () => OpenRecord;
}

/** The record whose form is open, kept by `createKeeper`. */
export function createOpenStore(bridge: Bridge, saveLight: SaveLight): OpenStore {
  const store = createStore<OpenState>()(() => ({
    open: null,
    acts: null,
    openProblem: null,
    show: (record) => keeper.open(record),
    flush: async () => {
      await keeper.shown()?.flush();
    },
  }));
  const keeper = createKeeper<RecordId, Opened>({
    bridge,
    start: async (id, owner) => {
      store.setState({ openProblem: null });
      const reply = await bridge.invoke('records.form', { id });
      if (reply.ok) return begin(openRecordOf(reply.value, owner));
      store.setState({ openProblem: reply.error });
      return null;
    },
    show: (opened) => store.setState({ open: opened?.record() ?? null, acts: opened?.acts ?? null, openProblem: null }),
  });

  function begin(first: OpenRecord): Opened {
    let record = first;
    const { id } = first.view.record;
    const work = openRecord({
      bridge,
      get: () => record,
      set: (change) => {
        record = { ...record, ...change };
        if (keeper.shown() === opened) store.setState({ open: record });
      },
      onSave: (state) => saveLight.getState().report(id, lightOf(state)),
    });
    const opened: Opened = {
      ...work,
      key: id,
      owner: first.owner,
      record: () => record,
      flush: work.acts.flush,
      check: work.acts.check,
      stop: () => {
        work.stop();
        saveLight.getState().forget(id);
      },
    };
    return opened;
  }

  const hear = ({ ids }: { readonly ids: readonly Parameters<typeof touches>[1][number][] }) => {
    const opened = keeper.shown();
    if (opened !== null && touches(opened.record(), ids)) void opened.reread();
  };
  bridge.on('records.changed', hear);
  bridge.on('submissions.changed', hear);
  const again = () => void keeper.shown()?.reread();
  bridge.on('delivery.changed', again);
  // Other rules: other clocks, other findings.
  bridge.on('rules.changed', () => {
    again();
    void keeper.shown()?.check();
  });
  return store;
}
