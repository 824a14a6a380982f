import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { IncidentPage } from './IncidentPage.tsx';
import { IncidentList } from './IncidentList.tsx';
import type { ResponseStore } from './responseStore.ts';
import '#renderer/form/form.css';
import './response.css';

export interface ResponseScreenProps {
  readonly store: ResponseStore;
  readonly rules: RulesStore;
  /** The incident that is open; null shows the list. */
  readonly record: RecordId | null;
  readonly navigate: Navigate;
  readonly say: (sentence: string) => void;
  readonly rowKeys: boolean;
}

/** 舆情: how much time is left, what has been released, what to write next. */
export function ResponseScreen({ store, rules, record, navigate, say, rowKeys }: ResponseScreenProps) {
  const { refresh, show } = useStore(store);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  useEffect(() => {
    void show(record);
  }, [show, record]);
  return record === null ? (
    <IncidentList store={store} rules={rules} navigate={navigate} rowKeys={rowKeys} />
  ) : (
    <IncidentPage key={record} record={record} store={store} rules={rules} navigate={navigate} say={say} />
  );
}
