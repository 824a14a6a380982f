import type { Deps } from '../deps.ts';

/** What working out the links, clocks and marks of a record needs. */
export interface ProjectDeps {
  readonly rules: Pick<Deps['rules'], 'pack' | 'calendar'>;
  readonly clock: Deps['clock'];
}
