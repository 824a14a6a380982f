/**
 * Where the window is, as a value. The address is a hash (`#/studio/<submission>`), so that going
 * back works and a reload after a crash lands on the same screen.
 */
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'studio'; readonly submission: SubmissionId | null }
  /** `record` is the one whose form is open; null shows the list. */
  | { readonly screen: 'records'; readonly record: RecordId | null }
  | { readonly screen: 'review'; readonly submission: SubmissionId | null }
  | { readonly screen: 'response'; readonly record: RecordId | null }
  | { readonly screen: 'delivery'; readonly submission: SubmissionId | null }
  | { readonly screen: 'ledger' }
  | { readonly screen: 'settings' };

export type ScreenName = Route['screen'];

/** Goes to a screen. Handed to every feature: features are strangers and never name each other. */
export type Navigate = (to: Route) => void;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; anything unknown is 今日, because a wrong bookmark must not show an empty window. */
export function parseRoute(hash: string): Route {
  const [screen = '', id = ''] = hash.replace(/^#?\/?/, '').split('/');
  // The address is text from outside; only the shape of a UUID becomes an identifier.
  const known = UUID.test(id) ? id : null;
  const submission = known as SubmissionId | null;
  switch (screen) {
    case 'studio':
    case 'review':
    case 'delivery':
      return { screen, submission };
    case 'records':
    case 'response':
      return { screen, record: known as RecordId | null };
    case 'ledger':
    case 'settings':
      return { screen };
    default:
      return { screen: 'today' };
  }
}

/** The address of a route; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  const id = 'submission' in route ? route.submission : 'record' in route ? route.record : null;
  return id === null ? `#/${route.screen}` : `#/${route.screen}/${id}`;
}
