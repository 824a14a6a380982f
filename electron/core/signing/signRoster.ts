import { rosterPayload, type Roster } from '#shared/protocol/roster.ts';
import { signCompact } from './signCompact.ts';
import type { SigningKey } from './signingKey.ts';

/** The text of `roster.jws`, by a roster root. */
export const signRoster = (root: SigningKey, roster: Roster): string =>
  signCompact(root, 'disclosure-roster+jws', rosterPayload(roster));
