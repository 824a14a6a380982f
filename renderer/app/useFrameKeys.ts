import { useEffect } from 'react';
import type { Navigate } from '#renderer/lib/route.ts';
import { focusWhenThere } from './focusWhenThere.ts';
import { screens } from './screens.ts';
import { walkPanes } from './walkPanes.ts';

export interface FrameActions {
  readonly navigate: Navigate;
  readonly lock: () => void;
  readonly showPalette: () => void;
  readonly showKeys: () => void;
  readonly newRecord: () => void;
}

/** The keys that work everywhere. None of them fires during an IME composition, and none is a bare letter. */
export function useFrameKeys(actions: FrameActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const action = actionOf(event, actions);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}

function actionOf(event: KeyboardEvent, actions: FrameActions): (() => void) | null {
  if (event.key === 'F1') return actions.showKeys;
  if (event.key === 'F6') return () => walkPanes(event.shiftKey ? -1 : 1);
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === 'f' ? () => findInAll(actions.navigate) : null;
  if (key === 'k') return actions.showPalette;
  if (key === 'l') return actions.lock;
  if (key === 'n') return actions.newRecord;
  const screen = screens.find(({ digit }) => String(digit) === key);
  return screen ? () => actions.navigate(screen.route) : null;
}

/** 事项 with the cursor in its search box, once the screen is there. */
function findInAll(navigate: Navigate): void {
  navigate({ screen: 'records', record: null });
  // After the screen took its title as the place to start.
  requestAnimationFrame(() => void focusWhenThere('[data-find]'));
}
