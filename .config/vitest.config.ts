import { defineConfig } from 'vitest/config';

/** Everything that needs no window: pure rules, real storage and files, the portal, components. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{unit,integration,component}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
