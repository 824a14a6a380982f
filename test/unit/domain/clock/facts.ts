import type { ClockFacts } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding, ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { day } from '../calendar/cn.ts';

/** A record as the clocks see it, in few words. */
export interface Written {
  readonly values?: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Fields of the first record linked by that type; `publishedOn` is the portal's word. */
  readonly links?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly publishedOn?: string;
  readonly holds?: boolean;
}

export const factsOf = ({ values = {}, tables = {}, links = {}, publishedOn, holds = true }: Written): ClockFacts => ({
  value: (field) => values[field] ?? null,
  rows: (table) => tables[table] ?? [],
  linked: (link, field) => links[link]?.[field] ?? null,
  publishedOn: publishedOn === undefined ? null : day(publishedOn),
  linkedPublishedOn: (link): CivilDate | null => {
    const date = links[link]?.['publishedOn'];
    return date === undefined ? null : day(date);
  },
  holds: () => holds,
});

/** A binding that starts from `start` and stops at `stop`, and nothing else. */
export const bindingOf = (clock: string, more: Partial<ClockBinding> = {}): ClockBinding => ({
  clock,
  from: [{ field: 'start' }],
  until: [{ field: 'stop' }],
  when: null,
  restart: null,
  pauses: [],
  extension: null,
  ownCount: null,
  ...more,
});

export const ruleOf = (limit: ClockRule['limit'], measure: ClockRule['measure'] = 'due', id = 'T'): ClockRule => ({
  id,
  name: id,
  basis: '',
  measure,
  limit,
});

/** A moment a test is sure of. */
export function moment(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new Error(`No such moment: ${text}`);
  return at;
}
