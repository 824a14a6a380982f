import type { Page } from 'playwright-core';
import type { Script } from '#test/support/scriptedBridge.ts';

/** A screen in one state: what the core answers, where the window is, what is done before the shot. */
export interface Scenario {
  /** The address, such as `#/today`. */
  readonly hash: string;
  readonly script: Script;
  /** Runs in the driver (Node), not in the window. */
  readonly steps?: (page: Page) => Promise<void>;
}
