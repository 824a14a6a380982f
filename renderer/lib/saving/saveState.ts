import type { Failure, CallFault, Input } from '#shared/contract/contract.ts';
import type { RecordView } from '#shared/contract/records.ts';

/** What a person may write of a record: its heads, its attribute, its fields, and links where a form sets them. */
export type Written = Input<'records.save'>['content'];

export type SaveProblem = Failure<'records.save'> | Failure<'records.get'> | CallFault;

/** Where the words of one record are. `saved` is said only after the core answered that they are on the disk. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: string; readonly number: number }
  /** Typed and not yet sent. */
  | { readonly type: 'unsaved' }
  | { readonly type: 'saving' }
  /** Not on the disk, still in the window; `retries` says whether it is tried again by itself. */
  | { readonly type: 'failed'; readonly problem: SaveProblem; readonly retries: boolean }
  /** Somebody else saved in between: a person chooses. */
  | { readonly type: 'conflict'; readonly theirs: RecordView };
