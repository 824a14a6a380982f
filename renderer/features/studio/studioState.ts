import type { StoreApi } from 'zustand/vanilla';
import type { Failure, Reply } from '#shared/contract/contract.ts';
import type { StudioRow, StudioView } from '#shared/contract/studio.ts';
import type { CheckReport, Decision } from '#shared/domain/checks/checks.ts';
import type { ElementKey, InterpretationFields, Section } from '#shared/domain/interpretation/interpretation.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { FormCalls } from '#renderer/form/formCalls.ts';
import type { FormActs, FormContent } from '#renderer/form/formContent.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import type { SaveState } from '#renderer/lib/saving/saveState.ts';
import type { WorkProblem } from '#renderer/lib/saving/workProblemText.ts';

/** Whatever any call of the studio may refuse with. */
export type StudioProblem = WorkProblem | Failure<'studio.list' | 'studio.open' | 'records.form'>;

/** The two records of a submission that are written here. */
export type Which = 'interpretation' | 'policy';

/** One record as it is being written: the words in the window, and how far they have got. */
export interface Draft {
  readonly written: FormContent;
  readonly save: SaveState;
}

/** An open submission. */
export interface Desk {
  /** As last read from the core; the words being written are in the drafts. */
  readonly view: StudioView;
  readonly interpretation: Draft & { readonly fields: InterpretationFields };
  readonly policy: Draft;
  /** Records known by id: linked or just found. */
  readonly known: ReadonlyMap<RecordId, LinkLook>;
  /** Raised whenever the editor has to show other words than it holds. */
  readonly loaded: number;
  readonly report: CheckReport | null;
  readonly checking: boolean;
  /** Key of the finding whose two places are shown. */
  readonly finding: string | null;
  /** Id of the clause chosen in the tree. */
  readonly clause: string | null;
  /** Submitting, withdrawing or deciding is under way. */
  readonly busy: boolean;
  readonly problem: StudioProblem | null;
  /** Whose words these are; nobody else's session may save them. */
  readonly owner: PersonId | null;
}

/** What may be done with an open submission. */
export interface DeskActs {
  readonly writeSections: (sections: readonly Section[]) => void;
  readonly setNotExplained: (clause: string, reason: string | null) => void;
  readonly setNotApplicable: (element: ElementKey, reason: string | null) => void;
  /** 公开信息: what the generated forms of both records write; the same functions while the submission is open. */
  readonly forms: Readonly<Record<Which, FormActs>>;
  readonly calls: Readonly<Record<Which, FormCalls>>;
  /** Reads what the two are linked with, for the names of links. */
  readonly readLinks: () => Promise<void>;
  /** An input method began or ended a composition: nothing is saved in between. */
  readonly compose: (composing: boolean) => void;
  readonly flush: () => Promise<void>;
  readonly resolve: (which: Which, whose: 'mine' | 'theirs') => Promise<void>;
  readonly check: () => Promise<void>;
  readonly chooseFinding: (finding: string | null) => void;
  readonly chooseClause: (clause: string | null) => void;
  /** True when the core took it. */
  readonly decide: (finding: string, decision: Decision['decision'], reason: string) => Promise<boolean>;
  readonly submit: () => Promise<boolean>;
  readonly withdraw: (reason: string) => Promise<boolean>;
  /** The document as it will be printed; unsaved words are saved first. */
  readonly preview: (which: Which) => Promise<Reply<'documents.preview'>>;
  readonly dismissProblem: () => void;
}

export interface StudioState {
  /** Submissions in work; null until they were read. */
  readonly rows: readonly StudioRow[] | null;
  readonly listProblem: StudioProblem | null;
  readonly desk: Desk | null;
  readonly openProblem: StudioProblem | null;
  readonly acts: DeskActs | null;
  readonly refreshList: () => Promise<void>;
  readonly open: (submission: SubmissionId) => Promise<void>;
  /** Sends what is unsaved: before leaving the screen, locking, or closing the window. */
  readonly flush: () => Promise<void>;
}

export type StudioStore = StoreApi<StudioState>;
