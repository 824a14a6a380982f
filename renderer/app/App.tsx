import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PersonId } from '#shared/domain/person/person.ts';
import { formatRoute } from '#renderer/lib/route.ts';
import { SessionScreen } from '#renderer/features/session/index.ts';
import { CoreNotice } from './CoreNotice.tsx';
import type { Stores } from './createStores.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Workplace } from './Workplace.tsx';
import './app.css';

/** The window: whoever is not unlocked sees the door, everybody else their workplace. */
export function App({ stores }: { readonly stores: Stores }) {
  const unlocked = useStore(stores.session, (state) => state.session?.unlocked ?? null);
  const founding = useStore(stores.session, (state) => state.founding);
  const refresh = useStore(stores.session, (state) => state.refresh);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const before = useRef<PersonId | null>(null);
  useEffect(() => {
    if (unlocked === null) return;
    // Whoever follows another person begins at 今日, not in the middle of the other's work.
    if (before.current !== null && before.current !== unlocked.id) location.hash = formatRoute({ screen: 'today' });
    before.current = unlocked.id;
  }, [unlocked]);

  return (
    <ErrorBoundary>
      {unlocked === null || founding ? (
        <>
          <CoreNotice store={stores.notice} />
          <SessionScreen store={stores.session} />
        </>
      ) : (
        // A new key per person: nothing one person left half-open is shown to the next.
        <Workplace key={unlocked.id} stores={stores} person={unlocked} />
      )}
      <LiveRegion announcer={stores.announcer} />
    </ErrorBoundary>
  );
}
