import { expect, test } from 'vitest';
import { parseRoster } from '#shared/protocol/roster.ts';
import { openBench } from '#test/support/portal/deliveryBench.ts';

const dayMs = 24 * 3_600_000;

test('a key counts from before its enrolment, so that work already submitted can still be approved', async () => {
  const bench = await openBench();
  try {
    const roster = parseRoster(bench.desk.rosterJws);
    if (!roster.ok) throw new Error(roster.error.why);
    const { members, devices, issuedAt } = roster.value.roster;
    for (const { from } of [...members.flatMap(({ keys }) => keys), ...devices]) {
      expect(Date.parse(issuedAt) - Date.parse(from)).toBe(7 * dayMs);
    }
    const early = await bench.queue({ approvedAt: Date.parse(issuedAt) });
    expect(await bench.deliverToTheEnd(early)).toEqual({ type: 'settled', state: 'published' });
  } finally {
    await bench.close();
  }
});
