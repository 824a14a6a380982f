import type { Bridge, Output, Reply } from '#shared/contract/contract.ts';
import type { RecordRow } from '#shared/contract/records.ts';
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

const SHOWN = 30;

/** What an open record is asked beside its words: pages, neighbours, revisions, lists and files. */
export function readingActs({ bridge, get, set, flush, base, reread }: ReadingPorts): ReadingActs {
  const { id, content } = get().view.record;
  const know = (look: LinkLook) => set({ known: new Map(get().known).set(look.id, look) });
  const orProblem = <C extends 'lists.export' | 'lists.template'>(reply: Reply<C>): Output<C> | null => {
    if (reply.ok) return reply.value;
    set({ problem: reply.error });
    return null;
  };
  return {
    know,
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
    attach: async (file) =>
      bridge.invoke('attachments.add', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    fetchFile: (sha256) => bridge.invoke('attachments.get', { record: id, sha256 }),
    findRecords: async (text, kinds) => {
      const asked = { kinds: kinds.length === 0 ? null : [...kinds], after: null, limit: SHOWN };
      const reply =
        text === ''
          ? await bridge.invoke('records.list', { ...asked, overdue: false, unit: null, state: null })
          : await bridge.invoke('records.search', { ...asked, text });
      const looks = reply.ok ? reply.value.rows.map(lookOf).filter((look) => look.id !== id) : [];
      set({ known: new Map([...get().known, ...looks.map((look) => [look.id, look] as const)]) });
      return looks;
    },
  };
}

const lookOf = ({ id, submission, kind, title, state }: RecordRow): LinkLook => ({
  id,
  submission,
  kind,
  title,
  state,
});
