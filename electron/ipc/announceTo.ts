import type { Announce } from '#shared/contract/contract.ts';
import type { MessagePortLike, ToShell } from './coreLink.ts';

/** Tells every window a fact. Call it after the commit: a window re-reads at once. */
export const announceTo =
  (port: MessagePortLike): Announce =>
  (name, fact) =>
    port.postMessage({ type: 'event', name, fact } satisfies ToShell);
