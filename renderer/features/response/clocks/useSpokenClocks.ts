import { useEffect, useRef } from 'react';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { clockStage, stages, type ClockStage } from './clockStage.ts';

const said: Partial<Readonly<Record<ClockStage, string>>> = {
  half: '时间已过半',
  hour: '只剩不到1小时',
  quarter: '只剩不到15分钟',
  over: '已经超时',
};

/** Says once when a running clock passes half, an hour left, a quarter left, and its end. What had passed before is not said. */
export function useSpokenClocks(
  record: RecordId,
  clocks: readonly { readonly clock: ClockState; readonly title: string }[],
  say: (sentence: string) => void,
): void {
  const now = useNow(1000);
  const known = useRef(new Map<string, ClockStage>());
  useEffect(() => {
    for (const { clock, title } of clocks) {
      const key = `${record} ${clock.clock} ${clock.due ?? ''}`;
      const stage = clockStage(clock, now);
      const before = known.current.get(key);
      known.current.set(key, stage);
      const words = said[stage];
      if (before === undefined || words === undefined || stages.indexOf(stage) <= stages.indexOf(before)) continue;
      say(`${title}：${words}，最迟${clock.due === null ? '' : momentText(clock.due, now)}。`);
    }
  }, [record, clocks, now, say]);
}
