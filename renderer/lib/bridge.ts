import type { Bridge } from '#shared/contract/contract.ts';

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}

/** The one door to the core. Called once, by the entry; everything else is handed the bridge. */
export const windowBridge = (): Bridge => window.desk;
