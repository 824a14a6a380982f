import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { createStudioStore, StudioScreen } from '#renderer/features/studio/index.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import { Skin } from '#renderer/ui/Skin.tsx';
import { submission } from './builders.ts';
import type { studioCore } from './studioCore.ts';

/** The studio of one submission, as the window shows it. */
export function show(core: ReturnType<typeof studioCore>) {
  const saveLight = createSaveLight();
  const store = createStudioStore(core.bridge, saveLight);
  const rules = createRulesStore(core.bridge);
  void rules.getState().refresh();
  const view = render(
    <Skin>
      <StudioScreen
        store={store}
        rules={rules}
        submission={submission}
        navigate={vi.fn()}
        say={vi.fn()}
        onImport={vi.fn()}
        rowKeys
      />
    </Skin>,
  );
  return { ...view, store, saveLight };
}
