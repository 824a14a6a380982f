import { useCallback } from 'react';
import { useStore } from 'zustand';
import { DeliveryScreen } from '#renderer/features/delivery/index.ts';
import { LedgerScreen } from '#renderer/features/ledger/index.ts';
import { noFilters, RecordsScreen } from '#renderer/features/records/index.ts';
import { ResponseScreen } from '#renderer/features/response/index.ts';
import { ReviewScreen } from '#renderer/features/review/index.ts';
import { PeopleSection } from '#renderer/features/session/index.ts';
import { SettingsScreen } from '#renderer/features/settings/index.ts';
import { StudioScreen } from '#renderer/features/studio/index.ts';
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
  const { say } = stores.announcer.getState();
  const onImport = stores.importing.getState().show;
  const onNew = () => stores.newRecord.getState().show();
  const onRecords = useCallback(
    (kinds: readonly string[] | null) => {
      void stores.records.getState().setFilters({ ...noFilters, kinds });
      navigate({ screen: 'records', record: null });
    },
    [stores.records, navigate],
  );
  switch (route.screen) {
    case 'today':
      return (
        <TodayScreen
          store={stores.today}
          rules={stores.rules}
          navigate={navigate}
          onRecords={onRecords}
          onImport={onImport}
          onNew={onNew}
          rowKeys={rowKeys}
        />
      );
    case 'records':
      return (
        <RecordsScreen
          store={stores.records}
          open={stores.openRecord}
          creating={stores.newRecord}
          rules={stores.rules}
          preferences={stores.preferences}
          record={route.record}
          navigate={navigate}
          say={say}
          rowKeys={rowKeys}
        />
      );
    case 'response':
      return (
        <ResponseScreen
          store={stores.response}
          rules={stores.rules}
          record={route.record}
          navigate={navigate}
          say={say}
          rowKeys={rowKeys}
        />
      );
    case 'delivery':
      return (
        <DeliveryScreen
          store={stores.delivery}
          rules={stores.rules}
          submission={route.submission}
          navigate={navigate}
          say={say}
          rowKeys={rowKeys}
        />
      );
    case 'ledger':
      return (
        <LedgerScreen store={stores.ledger} rules={stores.rules} navigate={navigate} say={say} rowKeys={rowKeys} />
      );
    case 'settings':
      return (
        <SettingsScreen
          store={stores.settings}
          rules={stores.rulesSettings}
          preferences={stores.preferences}
          people={<PeopleSection store={stores.session} />}
        />
      );
    case 'studio':
      return (
        <StudioScreen
          store={stores.studio}
          rules={stores.rules}
          submission={route.submission}
          navigate={navigate}
          say={say}
          onImport={onImport}
          rowKeys={rowKeys}
        />
      );
    case 'review':
      return (
        <ReviewScreen
          store={stores.review}
          submission={route.submission}
          navigate={navigate}
          say={say}
          rowKeys={rowKeys}
        />
      );
  }
}
