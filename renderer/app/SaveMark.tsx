import { CircleX, LoaderCircle, Save } from 'lucide-react';
import { useStore } from 'zustand';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { clockText } from '#renderer/lib/timeText.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';

export interface SaveMarkProps {
  readonly light: SaveLight;
  /** What the core says of the whole store, for before anything was saved in this window. */
  readonly lastSavedAt: string | null;
}

/** 已落盘 with its time: a fact reported after fsync, never a hope. */
export function SaveMark({ light, lastSavedAt }: SaveMarkProps) {
  const shown = useStore(light, (state) => state.shown);
  if (shown?.type === 'failed') {
    return (
      <span className="save-mark">
        <StateMark icon={CircleX} tone="amber" strong>
          没有落盘
        </StateMark>
      </span>
    );
  }
  if (shown?.type === 'saving') {
    return (
      <span className="save-mark">
        <StateMark icon={LoaderCircle} tone="plain">
          正在落盘…
        </StateMark>
      </span>
    );
  }
  const at = latest(shown?.at ?? null, lastSavedAt);
  if (at === null) return null;
  return (
    <span className="save-mark">
      <StateMark icon={Save} tone="green">
        <span className="light-word">已落盘 </span>
        {clockText(at)}
      </StateMark>
    </span>
  );
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) >= Date.parse(b) ? a : b;
}
