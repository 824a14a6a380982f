import { useStore } from 'zustand';
import type { Announcer } from '#renderer/lib/announcer.ts';

/** The one polite voice of the window. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  const { text, turn } = useStore(announcer);
  return (
    <div className="unseen" role="status" aria-live="polite" data-voice>
      {/* A new node per sentence, so that the same words are spoken again. */}
      <span key={turn}>{text}</span>
    </div>
  );
}
