import { createContext } from 'react';
import type { Attachment } from '#shared/domain/form/fieldValue.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Result } from '#shared/lib/result.ts';

/** A record as a link shows it. */
export interface LinkLook {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly state: ReviewState;
}

/** What fields need beside their own value. Refusals are sentences already: a form does not know the calls behind them. */
export interface FormRoom {
  readonly pack: RulePack;
  /** The day it is in Zhongshan, for days that lie ahead. */
  readonly today: CivilDate;
  readonly attach: (file: File) => Promise<Result<Attachment, string>>;
  /** Hands the file to the person; a sentence when it can't. */
  readonly fetchFile: (attachment: Attachment) => Promise<string | null>;
  readonly findRecords: (text: string, kinds: readonly string[]) => Promise<readonly LinkLook[]>;
  /** Records this form knows by id: those it links to, and those that were just found. */
  readonly known: ReadonlyMap<RecordId, LinkLook>;
  readonly openRecord: (link: LinkLook) => void;
}

/** Null outside a form. */
export const FormRoomContext = createContext<FormRoom | null>(null);
