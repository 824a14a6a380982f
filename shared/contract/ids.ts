import { z } from 'zod';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';

/** Parsers of the identifiers a window may send. */
export const recordId = z.uuid().transform((id) => id as RecordId);
export const submissionId = z.uuid().transform((id) => id as SubmissionId);
export const personId = z.uuid().transform((id) => id as PersonId);
export const packageId = z.uuid().transform((id) => id as PackageId);

/** Where the next page starts; opaque to the window. */
export const cursor = z.string().max(400).nullable();

/** A page of a list, by key, never by offset. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A passphrase (口令) as typed. */
export const passphrase = z.string().min(8).max(200);
