import type { RecordRow } from '#shared/contract/records.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { Route } from './route.ts';

/** Where a record is worked on: its kind says which screen. A kind that the pack in force does not know has a form to look at. */
export function recordRoute(row: Pick<RecordRow, 'id' | 'submission'>, kind: Kind | undefined): Route {
  const screen = kind?.screen ?? 'form';
  switch (screen) {
    case 'form':
      return { screen: 'records', record: row.id };
    case 'studio':
      return { screen: 'studio', submission: row.submission };
    case 'response':
      return { screen: 'response', record: row.id };
    default:
      return assertNever(screen);
  }
}
