import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockFace, NextStep } from './clockFace.ts';

/** What the nearest running clock waits for; 后续发布 once none runs. */
export function nextStep(faced: readonly { readonly clock: ClockState; readonly face: ClockFace }[]): NextStep {
  const running = faced
    .filter(({ clock }) => clock.state === 'running' && clock.dueAt !== null)
    .toSorted((a, b) => (a.clock.dueAt ?? 0) - (b.clock.dueAt ?? 0));
  return running[0]?.face.step ?? { name: '后续发布', writes: 'statement' };
}
