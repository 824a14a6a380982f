import { editable, transitions, type ReviewState } from '#shared/domain/review/review.ts';
import type { ReadDb } from './db.ts';

const states: readonly ReviewState[] = ['draft', 'in-review', 'returned', 'approved'];

/**
 * The state machine of `shared/domain/review`, enforced by the database as well.
 *
 * The triggers are temporary and made anew at every opening, so that they always say what the
 * table in the domain says; a permanent trigger would be a second copy, sealed in a migration.
 */
export function guardStates(db: ReadDb): void {
  const allowed = transitions
    .flatMap(({ from, to }) => from.map((state) => `(OLD.state = '${state}' AND NEW.state = '${to}')`))
    .join(' OR ');
  const frozen = states.filter((state) => !editable(state)).map((state) => `'${state}'`);
  db.exec(`
    CREATE TEMP TRIGGER submission_moves_by_the_table BEFORE UPDATE OF state ON main.submission
    WHEN OLD.state <> NEW.state AND NOT (${allowed})
    BEGIN SELECT RAISE(ABORT, 'not a transition of the review table'); END;

    CREATE TEMP TRIGGER revision_only_while_editable BEFORE INSERT ON main.revision
    WHEN (SELECT state FROM main.record WHERE id = NEW.record) IN (${frozen.join(', ')})
    BEGIN SELECT RAISE(ABORT, 'content is frozen while under review or approved'); END;
  `);
}
