import type { MessagePortLike, StartFailure, ToShell } from './coreLink.ts';

/**
 * Tells the shell that this core cannot start, and why. The shell tells the person, ends this process and does not
 * fork another; do not exit after it, or the message may be lost with the process.
 */
export const failStart = (port: MessagePortLike, reason: StartFailure): void =>
  port.postMessage({ type: 'failed', reason } satisfies ToShell);
