import { render, screen } from '@testing-library/react';
import { vi, type Mock } from 'vitest';
import type { Navigate } from '#renderer/lib/route.ts';
import {
  createNewRecordStore,
  createOpenStore,
  createRecordsStore,
  RecordsScreen,
} from '#renderer/features/records/index.ts';
import { createPreferences } from '#renderer/lib/preferences.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import { formBridge, record, type FormCore } from '#test/support/formCore.ts';
import type { Script } from '#test/support/scriptedBridge.ts';

/** One record in its form, over a core with the real checks; resolves when the form is there. */
export async function openForm(core: FormCore, more: Script = {}) {
  const bridge = formBridge(core, more);
  const saveLight = createSaveLight();
  const rules = createRulesStore(bridge);
  const list = createRecordsStore(bridge);
  const store = createOpenStore(bridge, saveLight);
  const creating = createNewRecordStore(bridge);
  const navigate: Mock<Navigate> = vi.fn();
  const say: Mock<(sentence: string) => void> = vi.fn();
  await rules.getState().refresh();
  render(
    <RecordsScreen
      store={list}
      open={store}
      creating={creating}
      rules={rules}
      preferences={createPreferences(localStorage)}
      record={record}
      navigate={navigate}
      say={say}
      rowKeys
    />,
  );
  await screen.findByRole('heading', { level: 2, name: '基本信息' });
  return { bridge, saveLight, list, store, creating, navigate, say, flush: () => store.getState().flush() };
}
