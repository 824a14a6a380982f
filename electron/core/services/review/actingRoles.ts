import type { Person } from '#shared/domain/person/person.ts';
import { findMember } from '#shared/protocol/roster.ts';
import type { LoadedReview } from './loadReview.ts';

/**
 * What a person may act as: the roster decides (package-and-portal §1.4), whatever was written down on
 * this machine. Before any roster has been issued there is only what was written down.
 */
export function actingRoles(roster: LoadedReview['roster'], { id, name, roles }: Person): readonly string[] {
  if (!roster) return roles;
  const member = findMember(roster.value, id);
  // A signature names the signer as the roster does, or it counts for nothing.
  return member?.name === name ? member.roles : [];
}
