import type { RecordId } from '#shared/domain/record/record.ts';
import type { Preferences } from '#renderer/lib/preferences.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import type { NewRecordStore } from './create/newRecordStore.ts';
import { ListScreen } from './list/ListScreen.tsx';
import { FormScreen } from './open/FormScreen.tsx';
import type { OpenStore } from './open/openState.ts';
import type { RecordsStore } from './recordsStore.ts';
import './records.css';

export interface RecordsScreenProps {
  readonly store: RecordsStore;
  readonly open: OpenStore;
  readonly creating: NewRecordStore;
  readonly rules: RulesStore;
  readonly preferences: Preferences;
  /** The one whose form is open; null shows the list. */
  readonly record: RecordId | null;
  readonly navigate: Navigate;
  /** Speaks a sentence once, for ears. */
  readonly say: (sentence: string) => void;
  readonly rowKeys: boolean;
}

/** 公开事项: the list, or one record in its form. */
export function RecordsScreen(props: RecordsScreenProps) {
  const { store, open, creating, rules, preferences, record, navigate, say, rowKeys } = props;
  return record === null ? (
    <ListScreen
      store={store}
      rules={rules}
      preferences={preferences}
      navigate={navigate}
      onNew={() => creating.getState().show()}
      rowKeys={rowKeys}
    />
  ) : (
    <FormScreen
      record={record}
      store={open}
      list={store}
      rules={rules}
      creating={creating}
      navigate={navigate}
      say={say}
    />
  );
}
