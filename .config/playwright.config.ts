import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');

/** The whole app in real windows: one at a time, because every test owns a display, a core and a portal. */
export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  testMatch: '**/*.e2e.ts',
  // The compiler's own paths map a package to its types; at run time there must be none.
  tsconfig: resolve(import.meta.dirname, 'tsconfig.playwright.json'),
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // A shared machine can starve a window for seconds. A second try that passes is listed as flaky, not as passed.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', actionTimeout: 20_000 },
});
