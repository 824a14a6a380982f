/**
 * Where the window is, as a value. The address is a hash (`#/studio/<submission>`), so that going
 * back works and a reload after a crash lands on the same screen.
 */
import type { SubmissionId } from '#shared/domain/record/record.ts';

export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'studio'; readonly submission: SubmissionId | null }
  | { readonly screen: 'records' }
  | { readonly screen: 'review'; readonly submission: SubmissionId | null }
  | { readonly screen: 'delivery'; readonly submission: SubmissionId | null }
  | { readonly screen: 'settings' };

export type ScreenName = Route['screen'];

/** Goes to a screen. Handed to every feature: features are strangers and never name each other. */
export type Navigate = (to: Route) => void;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; anything unknown is 今日, because a wrong bookmark must not show an empty window. */
export function parseRoute(hash: string): Route {
  const [screen = '', id = ''] = hash.replace(/^#?\/?/, '').split('/');
  // The address is text from outside; only the shape of a UUID becomes an identifier.
  const submission = UUID.test(id) ? (id as SubmissionId) : null;
  switch (screen) {
    case 'studio':
    case 'review':
    case 'delivery':
      return { screen, submission };
    case 'records':
    case 'settings':
      return { screen };
    default:
      return { screen: 'today' };
  }
}

/** The address of a route; `parseRoute` reads it back. */
export const formatRoute = (route: Route): string =>
  'submission' in route && route.submission !== null ? `#/${route.screen}/${route.submission}` : `#/${route.screen}`;
