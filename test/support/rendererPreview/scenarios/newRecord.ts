import type { Scenario } from '../Scenario.ts';
import { scenario as records } from './records.ts';

/** Ctrl+N and a few letters: the kinds that are meant. */
export const scenario: Scenario = {
  ...records,
  steps: async (page) => {
    await page.keyboard.press('Control+n');
    await page.getByRole('combobox', { name: '找种类' }).fill('dc');
    await page.getByRole('option', { name: /督查/ }).first().waitFor();
  },
};
