import { useStore } from 'zustand';
import { DeliveryScreen } from '#renderer/features/delivery/index.ts';
import { RecordsScreen } from '#renderer/features/records/index.ts';
import { PeopleSection } from '#renderer/features/session/index.ts';
import { SettingsScreen } from '#renderer/features/settings/index.ts';
import { TodayScreen } from '#renderer/features/today/index.ts';
import type { Navigate, Route } from '#renderer/lib/route.ts';
import type { Stores } from './createStores.ts';

export interface ScreenProps {
  readonly route: Route;
  readonly stores: Stores;
  readonly navigate: Navigate;
}

/** The screen of a route, with what crosses features handed in. */
export function Screen({ route, stores, navigate }: ScreenProps) {
  const rowKeys = useStore(stores.preferences, (state) => state.rowKeys);
  const onImport = stores.importing.getState().show;
  switch (route.screen) {
    case 'today':
      return <TodayScreen store={stores.today} navigate={navigate} onImport={onImport} rowKeys={rowKeys} />;
    case 'records':
      return <RecordsScreen store={stores.records} navigate={navigate} onImport={onImport} rowKeys={rowKeys} />;
    case 'delivery':
      return (
        <DeliveryScreen store={stores.delivery} submission={route.submission} navigate={navigate} rowKeys={rowKeys} />
      );
    case 'settings':
      return (
        <SettingsScreen
          store={stores.settings}
          preferences={stores.preferences}
          people={<PeopleSection store={stores.session} />}
        />
      );
    case 'studio':
    case 'review':
      return null;
  }
}
