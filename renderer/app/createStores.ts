import type { Bridge } from '#shared/contract/contract.ts';
import { createDeliveryStore } from '#renderer/features/delivery/index.ts';
import { createLedgerStore } from '#renderer/features/ledger/index.ts';
import { createNewRecordStore, createOpenStore, createRecordsStore } from '#renderer/features/records/index.ts';
import { createResponseStore } from '#renderer/features/response/index.ts';
import { createReviewStore } from '#renderer/features/review/index.ts';
import { createSessionStore } from '#renderer/features/session/index.ts';
import { createRulesSettingsStore, createSettingsStore } from '#renderer/features/settings/index.ts';
import { createStudioStore } from '#renderer/features/studio/index.ts';
import { createTodayStore } from '#renderer/features/today/index.ts';
import { createAnnouncer } from '#renderer/lib/announcer.ts';
import { createPreferences } from '#renderer/lib/preferences.ts';
import { parseRoute } from '#renderer/lib/route.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import { createImportStore } from './importStore.ts';
import { createNoticeStore } from './noticeStore.ts';
import { createPaletteStore } from './paletteStore.ts';
import { createRingStore } from './ringStore.ts';
import { createStatusStore } from './statusStore.ts';
import { createTasksStore } from './tasksStore.ts';
import { watchCompositions } from './watchCompositions.ts';

/** Every store of the window, from one bridge; made once, by the entry. */
export function createStores(bridge: Bridge, storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const saveLight = createSaveLight();
  const announcer = createAnnouncer();
  const rules = createRulesStore(bridge);
  return {
    saveLight,
    announcer,
    preferences: createPreferences(storage),
    session: createSessionStore(bridge),
    status: createStatusStore(bridge),
    tasks: createTasksStore(bridge),
    notice: createNoticeStore(bridge),
    palette: createPaletteStore(bridge),
    importing: createImportStore(bridge),
    today: createTodayStore(bridge),
    studio: createStudioStore(bridge, saveLight),
    rules,
    rings: createRingStore({
      bridge,
      announcer,
      rules,
      here: () => parseRoute(window.location.hash),
      whenNotComposing: watchCompositions(window),
    }),
    records: createRecordsStore(bridge),
    openRecord: createOpenStore(bridge, saveLight),
    newRecord: createNewRecordStore(bridge),
    review: createReviewStore(bridge),
    response: createResponseStore(bridge, saveLight),
    delivery: createDeliveryStore(bridge),
    ledger: createLedgerStore(bridge),
    settings: createSettingsStore(bridge),
    rulesSettings: createRulesSettingsStore(bridge),
  };
}

export type Stores = ReturnType<typeof createStores>;
