import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { WriteDb } from '../../storage/db.ts';
import { setPublished } from '../../storage/repositories/records.ts';
import { projectPublished } from './project.ts';
import type { ProjectDeps } from './projectDeps.ts';

/** The portal published a submission: its records' clocks stop at that day, and those of others that wait for it begin. */
export function notePublished(deps: ProjectDeps, db: WriteDb, submission: SubmissionId, at: Instant): void {
  for (const id of setPublished(db, submission, at)) projectPublished(deps, db, id);
}
