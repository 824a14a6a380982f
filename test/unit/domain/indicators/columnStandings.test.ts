import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnStandings } from '#shared/domain/indicators/columnStandings.ts';
import type { ColumnStanding } from '#shared/domain/indicators/standing.ts';
import { addDays } from '#shared/lib/civilDate.ts';
import { builtInCalendar, builtInPack } from '#test/support/builtInPack.ts';
import { day } from '../calendar/cn.ts';

const TODAY = day('2026-06-30');
const at = (column: string, published: string | null): ColumnStanding | undefined => {
  const kind = builtInPack.columns.find(({ key }) => key === column)?.kinds[0] ?? '';
  const last = new Map(published === null ? [] : [[kind, day(published)]]);
  return columnStandings(builtInPack, last, TODAY, builtInCalendar).find(({ key }) => key === column);
};

describe('portal columns', () => {
  test('R33: one that nothing was ever published in is empty', () => {
    expect(at('news', null)?.state).toBe('empty');
  });

  test.each([
    ['news', '2026-06-16', 'fresh'],
    ['news', '2026-06-15', 'stale'],
    ['notices', '2025-12-30', 'fresh'],
    ['notices', '2025-12-29', 'stale'],
    ['new-media', '2026-06-16', 'fresh'],
    ['new-media', '2026-06-15', 'stale'],
  ])('R34: %s last published on %s is %s on the thirtieth of June', (column, published, state) => {
    expect(at(column, published)?.state).toBe(state);
  });

  test('a later publication never makes a column staler', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInPack.columns), fc.nat(400), fc.nat(60), ({ key }, ago, later) => {
        const before = addDays(TODAY, -ago);
        const state = at(key, before)?.state;
        if (state === 'fresh') expect(at(key, addDays(before, Math.min(later, ago)))?.state).toBe('fresh');
      }),
    );
  });
});
