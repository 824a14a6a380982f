/** What the rules of form records are given: one record with its form, read once. */
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { ClockState } from '../../clock/clockState.ts';
import { isShown } from '../../form/fieldValue.ts';
import { fieldsOf, kindOf } from '../../form/formOf.ts';
import type { LinkType, RecordContent } from '../../record/record.ts';
import type { Field } from '../../rulepack/field.ts';
import type { Kind } from '../../rulepack/kind.ts';
import type { RulePack } from '../../rulepack/rulePack.ts';
import type { Decision } from '../checks.ts';
import type { Readings } from '../readings.ts';
import type { CheckedRecord } from '../subject.ts';
import type { AttachmentReading } from './attachmentReading.ts';

/** A record another one is linked with, as far as rules look at it. */
export interface LinkedContent {
  readonly content: RecordContent;
  /** Day the portal published it, by its receipt. */
  readonly publishedOn: CivilDate | null;
}

export interface RecordCheckInput {
  /** Records of one submission, in its order; usually one. */
  readonly records: readonly CheckedRecord[];
  /** Records this one links to by that type, and are in the store; the first one first. */
  readonly linked: (record: CheckedRecord, type: LinkType) => readonly LinkedContent[];
  /** Records that link to this one by that type: the plan of a policy, the result of a consultation. */
  readonly linkedFrom: (record: CheckedRecord, type: LinkType) => readonly LinkedContent[];
  readonly clocksOf: (record: CheckedRecord) => readonly ClockState[];
  /** Day the portal published this record; null before. */
  readonly publishedOn: (record: CheckedRecord) => CivilDate | null;
  /** Names of `content.authors` (R04: none of them reviews his own words). */
  readonly authorNames: (record: CheckedRecord) => readonly string[];
  /** What an attachment says, by the digest of its bytes. */
  readonly attachment: (sha256: string) => AttachmentReading;
  /** Name of the department: a 文号 of its own must be in form, another issuer's may be as it is (R36). */
  readonly department: string;
  /** What people decided before; kept as they are, also those whose finding is gone. */
  readonly decisions: readonly Decision[];
  /** The moment of the check; hour clocks need it, days are taken from it in Zhongshan. */
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly rulePack: RulePack;
}

export interface RecordSubject {
  readonly record: CheckedRecord;
  readonly content: RecordContent;
  readonly kind: Kind;
  /** Fields that are shown as things stand, in the order of the form. */
  readonly fields: readonly Field[];
  readonly input: RecordCheckInput;
  readonly today: CivilDate;
  readonly rulePack: RulePack;
  readonly readings: Readings;
}

/** Null when the pack in force does not know the record's kind. */
export function recordSubject(
  record: CheckedRecord,
  input: RecordCheckInput,
  readings: Readings,
): RecordSubject | null {
  const { rulePack, now } = input;
  const { content } = record;
  const kind = kindOf(rulePack, content.kind);
  if (kind === undefined) return null;
  const fields = fieldsOf(kind, rulePack).filter((field) => isShown(field, content));
  return { record, content, kind, fields, input, today: civilDateOf(now), rulePack, readings };
}
