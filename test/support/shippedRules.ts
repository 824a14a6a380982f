import { loadRules } from '#core/loadRules.ts';

/** The rule pack and calendar the program comes with, read once per test file. */
export const shippedRules = await loadRules(new URL('../../resources', import.meta.url).pathname);
