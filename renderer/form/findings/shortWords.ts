import type { Finding } from '#shared/domain/checks/checks.ts';

const LONGEST = 24;

/** A finding in a few words, for a link in a list: up to the first comma of its sentence. */
export function shortWords({ why }: Pick<Finding, 'why'>): string {
  const first = /^[^，。；：！？]+/u.exec(why)?.[0] ?? why;
  return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first;
}
