import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a person with a screen reader, a keyboard or low vision could not use. */
export async function grave(page: Page): Promise<string[]> {
  // Legacy mode: the desk's window opens no second page for the checker.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
