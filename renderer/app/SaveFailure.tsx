import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Announcer } from '#renderer/lib/announcer.ts';
import type { SaveLight } from '#renderer/lib/saveLight.ts';
import { Problem } from '#renderer/ui/Problem.tsx';

/** Why words are not on the disk, across the whole screen until they are; the recovery is spoken too. */
export function SaveFailure({ light, announcer }: { readonly light: SaveLight; readonly announcer: Announcer }) {
  const why = useStore(light, ({ shown }) => (shown?.type === 'failed' ? shown.why : null));
  useEffect(() => {
    if (why === null) return;
    return () => announcer.getState().say('已经可以落盘');
  }, [why, announcer]);
  return why === null ? null : (
    <div className="room-notice">
      <Problem>{why}</Problem>
    </div>
  );
}
