import { shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { count } from '../source.ts';
import { clockShare, clockSources } from './clockShare.ts';

/** 预决算、采购、双公示 达标率: all of the clocks together, and each by itself. */
export const statutoryClocks: Indicator = {
  over: 'period',
  sources: (rule) => ({
    ...clockSources(rule),
    ...Object.fromEntries(rule.clocks.map((clock) => [clock, both(clock)])),
  }),
  figure: (facts) => {
    const { rule, tally, clocks } = facts;
    const whole = clockShare(facts);
    return {
      ...whole,
      also: [
        ...whole.also,
        ...rule.clocks.map((clock) => {
          const { part, rest } = clockSources({ clocks: [clock] });
          const { kinds } = rule;
          return {
            key: clock,
            name: clocks.find(({ id }) => id === clock)?.name ?? clock,
            value: shareOf(count(tally, part, { kinds }), count(tally, rest, { kinds })),
            unit: 'percent',
          } as const;
        }),
      ],
    };
  },
};

function both(clock: string) {
  const { part, rest } = clockSources({ clocks: [clock] });
  return { measures: [...part.measures, ...rest.measures], overdue: rest.overdue };
}
