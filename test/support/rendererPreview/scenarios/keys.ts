import type { Scenario } from '../Scenario.ts';
import { scenario as today } from './today.ts';

export const scenario: Scenario = {
  ...today,
  steps: async (page) => {
    await page.keyboard.press('F1');
  },
};
