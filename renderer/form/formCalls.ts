import type { Bridge, Reply } from '#shared/contract/contract.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { LinkLook } from './FormRoom.ts';

/** What the fields of one record ask of the core. */
export interface FormCalls {
  readonly attach: (file: File) => Promise<Reply<'attachments.add'>>;
  readonly fetchFile: (sha256: string) => Promise<Reply<'attachments.get'>>;
  readonly findRecords: (text: string, kinds: readonly string[]) => Promise<readonly LinkLook[]>;
}

const SHOWN = 30;

/** `know` is told of the records that were found: what a link shows of them. */
export const formCalls = (bridge: Bridge, record: RecordId, know: (looks: readonly LinkLook[]) => void): FormCalls => ({
  attach: async (file) =>
    bridge.invoke('attachments.add', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  fetchFile: (sha256) => bridge.invoke('attachments.get', { record, sha256 }),
  findRecords: async (text, kinds) => {
    const asked = { kinds: kinds.length === 0 ? null : [...kinds], after: null, limit: SHOWN };
    const reply =
      text === ''
        ? await bridge.invoke('records.list', { ...asked, overdue: false, unit: null, state: null })
        : await bridge.invoke('records.search', { ...asked, text });
    const looks = reply.ok ? reply.value.rows.map(lookOf).filter(({ id }) => id !== record) : [];
    know(looks);
    return looks;
  },
});

const lookOf = ({ id, submission, kind, title, state }: RecordRow): LinkLook => ({
  id,
  submission,
  kind,
  title,
  state,
});
