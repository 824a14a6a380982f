import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { ClockCard } from '#renderer/form/ClockCard.tsx';
import { useFormRoom } from '#renderer/form/useFormRoom.ts';
import { useNow } from '#renderer/lib/useNow.ts';

/** 期限: the clocks that run, then those that have stopped; those that have not begun only where nothing else is there to say. */
export function FormClocks({ clocks }: { readonly clocks: readonly ClockState[] }) {
  const now = useNow();
  const { soonWorkingDays } = useFormRoom().pack.thresholds;
  const begun = clocks.filter(({ state }) => state !== 'idle');
  const shown = begun.length > 0 ? begun.toSorted((a, b) => rank(a) - rank(b)) : clocks.slice(0, 1);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>期限</h2>
      {shown.map((clock) => (
        <ClockCard key={clock.clock} clock={clock} now={now} soonWorkingDays={soonWorkingDays} />
      ))}
    </section>
  );
}

/** Running before stopped; the nearest first. */
function rank({ state, dueAt }: ClockState): number {
  return (state === 'running' || state === 'paused' ? 0 : 1e15) + (dueAt ?? 1e14) / 1e3;
}
