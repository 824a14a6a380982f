import type { MessagePortLike, StartFailure, ToShell } from './coreLink.ts';

/** Tells the shell that this core cannot start, and why; the shell tells the person and does not fork again. */
export const failStart = (port: MessagePortLike, reason: StartFailure): void =>
  port.postMessage({ type: 'failed', reason } satisfies ToShell);
