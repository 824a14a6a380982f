import type { StoreApi } from 'zustand/vanilla';
import type { Failure, Reply } from '#shared/contract/contract.ts';
import type { StudioRow, StudioView } from '#shared/contract/studio.ts';
import type { CheckReport, Decision } from '#shared/domain/checks/checks.ts';
import type { ElementKey, InterpretationFields, Section } from '#shared/domain/interpretation/interpretation.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { SaveState, Written } from '#renderer/lib/saving/saveState.ts';
import type { WorkProblem } from '#renderer/lib/saving/workProblemText.ts';

/** Whatever any call of the studio may refuse with. */
export type StudioProblem = WorkProblem | Failure<'studio.list' | 'studio.open'>;

/** The two records of a submission that are written here. */
export type Which = 'interpretation' | 'policy';

/** One record as it is being written: the words in the window, and how far they have got. */
export interface Draft {
  readonly written: Written;
  readonly save: SaveState;
}

/** An open submission. */
export interface Desk {
  /** As last read from the core; the words being written are in the drafts. */
  readonly view: StudioView;
  readonly interpretation: Draft & { readonly fields: InterpretationFields };
  readonly policy: Draft;
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
  /** The envelope (文件信息): title, 文号, 发文机关, 成文日期, 公开属性. */
  readonly writeEnvelope: (which: Which, change: Partial<Omit<Written, 'fields'>>) => void;
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
