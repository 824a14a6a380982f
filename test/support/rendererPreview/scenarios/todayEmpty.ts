import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { view } from '../todaySample.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: {
    ...frame,
    'status.view': ok({ lastSavedAt: null, undelivered: 0, counts: { today: 0, review: 0, response: 0, delivery: 0 } }),
    'today.view': ok({
      ...view,
      items: [],
      waitingForReceipt: 0,
      lastReachedPortalAt: null,
      lastProvenBackupAt: null,
      provisionalYears: [],
      strip: view.strip.map((day) => ({ ...day, due: 0 })),
    }),
  },
};
