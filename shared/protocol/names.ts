/** Parsers of the small values that every statement is made of. */
import { z } from 'zod';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';

/** Lower case only: an identifier has one spelling. */
const uuid = z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);

export const recordId = uuid.transform((id) => id as RecordId);
export const submissionId = uuid.transform((id) => id as SubmissionId);
export const personId = uuid.transform((id) => id as PersonId);
export const packageId = uuid.transform((id) => id as PackageId);
export const deviceId = uuid;

/** SHA-256, 64 lower-case hexadecimal digits. */
export const digest = z.string().regex(/^[\da-f]{64}$/u);

/** A role, and the step of a route that this role does (`chief` 科室负责人). The roster decides which exist. */
export const roleName = z.string().regex(/^[a-z][a-z\d-]{0,39}$/u);

/** A name as people read it: not blank, no control characters. */
export const shownName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name.trim() === name && !/\p{Cc}/u.test(name), 'a printable name');

export const department = z.strictObject({
  /** 统一社会信用代码 (GB 32100). */
  uscc: z.string().regex(/^[\dA-Z]{18}$/u),
  name: shownName,
});
