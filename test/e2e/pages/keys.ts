import type { Page } from '@playwright/test';

/** Tab until the focus is on something with this name; gives up when the window has been walked twice. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let steps = 0; steps < 120; steps += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (element === document.body) return '';
      const labels = (element as HTMLInputElement | null)?.labels;
      const named = labels && labels.length > 0 ? [...labels].map((label) => label.textContent).join(' ') : null;
      return named ?? element?.getAttribute('aria-label') ?? element?.innerText ?? '';
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 20));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}; it went over ${[...new Set(seen)].join(' | ')}`);
}
