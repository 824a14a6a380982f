import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/domain/person/person.ts';
import { NewRecordDialog } from '#renderer/features/records/index.ts';
import { CoreNotice } from './CoreNotice.tsx';
import type { Stores } from './createStores.ts';
import { DropVeil } from './DropVeil.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { focusWhenThere } from './focusWhenThere.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { RingNotice } from './RingNotice.tsx';
import { SaveFailure } from './SaveFailure.tsx';
import { Screen } from './Screen.tsx';
import { TaskStrip } from './TaskStrip.tsx';
import { TopBar } from './TopBar.tsx';
import { useFileDrop } from './useFileDrop.ts';
import { useFrameKeys } from './useFrameKeys.ts';
import { useRoute } from './useRoute.ts';

/** The frame around one screen: rail, top bar, and what belongs to all of them. */
export function Workplace({ stores, person }: { readonly stores: Stores; readonly person: Person }) {
  const [route, navigate] = useRoute();
  const [keysShown, setKeysShown] = useState(false);
  const refreshRules = useStore(stores.rules, (state) => state.refresh);
  const refreshStatus = useStore(stores.status, (state) => state.refresh);
  const { takeFile } = stores.importing.getState();
  const takesFiles =
    route.screen === 'today' || route.screen === 'studio' || (route.screen === 'records' && route.record === null);
  const hovering = useFileDrop(takesFiles ? (file) => void takeFile(file) : null);
  const lock = async () => {
    // Words first: what is typed belongs on the disk before its key goes away.
    await Promise.all([stores.studio.getState().flush(), stores.openRecord.getState().flush()]);
    await stores.session.getState().lock();
  };
  const onLock = () => void lock();
  const showPalette = stores.palette.getState().show;

  useEffect(() => {
    void refreshStatus();
    void refreshRules();
  }, [refreshStatus, refreshRules]);
  // Ears and keyboard start at the name of the screen that opened.
  useEffect(() => focusWhenThere('[data-screen-title]'), [route.screen]);
  useFrameKeys({
    navigate,
    lock: onLock,
    showPalette,
    showKeys: () => setKeysShown(true),
    newRecord: () => stores.newRecord.getState().show(),
  });

  return (
    <div className="frame">
      <Rail status={stores.status} current={route.screen} navigate={navigate} />
      <TopBar stores={stores} person={person} onFind={showPalette} onLock={onLock} navigate={navigate} />
      <div className="room">
        <CoreNotice store={stores.notice} />
        <RingNotice store={stores.rings} navigate={navigate} />
        <SaveFailure light={stores.saveLight} announcer={stores.announcer} />
        <ErrorBoundary key={route.screen}>
          <Screen route={route} stores={stores} navigate={navigate} />
        </ErrorBoundary>
        <TaskStrip store={stores.tasks} />
      </div>
      <Palette stores={stores} navigate={navigate} onLock={onLock} onKeys={() => setKeysShown(true)} />
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
      <NewRecordDialog
        store={stores.newRecord}
        rules={stores.rules}
        navigate={navigate}
        onImport={stores.importing.getState().show}
      />
      <ImportDialog store={stores.importing} navigate={navigate} />
      {hovering && <DropVeil />}
    </div>
  );
}
