import type { Input, Output, Reply } from '#shared/contract/contract.ts';
import type { FormView } from '#shared/contract/forms.ts';
import type { CheckReport, Decision } from '#shared/domain/checks/checks.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { StoreApi } from 'zustand';
import type { FormCalls } from '#renderer/form/formCalls.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import type { FormActs, FormContent } from '#renderer/form/formContent.ts';
import type { SaveState } from '#renderer/lib/saving/saveState.ts';
import type { RecordProblem } from '../problemText.ts';

/** A record whose form is open. */
export interface OpenRecord {
  /** As last read from the core; the words being written are in `content`. */
  readonly view: FormView;
  readonly content: FormContent;
  readonly save: SaveState;
  /** Opened at its first revision: nothing is held against it before a person has been there. */
  readonly fresh: boolean;
  readonly report: CheckReport | null;
  readonly checking: boolean;
  /** Submitting, withdrawing, deciding or going back is under way. */
  readonly busy: boolean;
  readonly problem: RecordProblem | null;
  /** Records known by id: linked or just found. */
  readonly known: ReadonlyMap<RecordId, LinkLook>;
  /** Whose words these are; nobody else's session may save them. */
  readonly owner: PersonId | null;
}

type ListFile = Pick<Input<'lists.import'>, 'name' | 'bytes' | 'removeMissing'>;

/** What may be done with an open record. */
export interface OpenActs extends FormActs, FormCalls {
  readonly flush: () => Promise<void>;
  readonly resolve: (whose: 'mine' | 'theirs') => Promise<void>;
  readonly check: () => Promise<void>;
  /** True when the core took it; so with the others. */
  readonly decide: (finding: string, decision: Decision['decision'], reason: string) => Promise<boolean>;
  readonly submit: () => Promise<boolean>;
  readonly withdraw: (reason: string) => Promise<boolean>;
  readonly restore: (revision: number) => Promise<boolean>;
  readonly preview: () => Promise<Reply<'documents.preview'>>;
  readonly map: () => Promise<Reply<'records.map'>>;
  readonly revisions: (after: string | null) => Promise<Reply<'records.revisions'>>;
  /** `apply: false` only tries. */
  readonly importList: (file: ListFile, apply: boolean) => Promise<Reply<'lists.import'>>;
  readonly exportList: (format: 'xlsx' | 'csv') => Promise<Output<'lists.export'> | null>;
  readonly template: (format: 'xlsx' | 'csv') => Promise<Output<'lists.template'> | null>;
  readonly know: (look: LinkLook) => void;
  readonly dismissProblem: () => void;
}

export interface OpenState {
  readonly open: OpenRecord | null;
  readonly acts: OpenActs | null;
  readonly openProblem: RecordProblem | null;
  readonly show: (record: RecordId) => Promise<void>;
  /** Sends what is unsaved: before leaving the screen, locking, or closing the window. */
  readonly flush: () => Promise<void>;
}

export type OpenStore = StoreApi<OpenState>;

/** What an open record belongs to: ids whose change it has to hear of. */
export const touches = ({ view }: OpenRecord, ids: readonly (RecordId | SubmissionId)[]): boolean =>
  [view.record.id, view.record.submission, ...view.links.map(({ id }) => id)].some((id) => ids.includes(id));
