import { err, ok } from '#shared/lib/result.ts';
import { frame, session } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: {
    ...frame,
    'session.state': ok({ ...session, unlocked: null }),
    'session.unlock': err({ type: 'session/wrong-passphrase' }),
  },
  steps: async (page) => {
    await page.getByLabel('口令').fill('不对的口令');
    await page.keyboard.press('Enter');
  },
};
