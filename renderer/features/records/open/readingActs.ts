import type { Bridge, Output, Reply } from '#shared/contract/contract.ts';
import { formCalls } from '#renderer/form/formCalls.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import type { OpenActs, OpenRecord } from './openState.ts';

export interface ReadingPorts {
  readonly bridge: Bridge;
  readonly get: () => OpenRecord;
  readonly set: (change: Partial<OpenRecord>) => void;
  readonly flush: () => Promise<void>;
  /** The revision the words are based on. */
  readonly base: () => number;
  readonly reread: () => Promise<void>;
}

type ReadingActs = Pick<
  OpenActs,
  | 'preview'
  | 'map'
  | 'revisions'
  | 'importList'
  | 'exportList'
  | 'template'
  | 'attach'
  | 'fetchFile'
  | 'findRecords'
  | 'know'
>;

/** What an open record is asked beside its words: pages, neighbours, revisions, lists and files. */
export function readingActs({ bridge, get, set, flush, base, reread }: ReadingPorts): ReadingActs {
  const { id, content } = get().view.record;
  const know = (looks: readonly LinkLook[]) =>
    set({ known: new Map([...get().known, ...looks.map((look) => [look.id, look] as const)]) });
  const orProblem = <C extends 'lists.export' | 'lists.template'>(reply: Reply<C>): Output<C> | null => {
    if (reply.ok) return reply.value;
    set({ problem: reply.error });
    return null;
  };
  return {
    ...formCalls(bridge, id, know),
    know: (look) => know([look]),
    preview: async () => {
      await flush();
      return bridge.invoke('documents.preview', { record: id });
    },
    map: () => bridge.invoke('records.map', { id }),
    revisions: (after) => bridge.invoke('records.revisions', { id, after, limit: 50 }),
    importList: async (file, apply) => {
      await flush();
      const reply = await bridge.invoke('lists.import', { record: id, base: base(), ...file, apply });
      if (reply.ok && apply) await reread();
      return reply;
    },
    exportList: async (format) => {
      await flush();
      return orProblem(await bridge.invoke('lists.export', { record: id, format }));
    },
    template: async (format) => orProblem(await bridge.invoke('lists.template', { kind: content.kind, format })),
  };
}
