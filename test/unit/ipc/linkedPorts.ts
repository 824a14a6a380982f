import type { MessagePortLike } from '#ipc/coreLink.ts';

/** The core's end of a link, and everything that was said and can be said at the other end. */
export interface LinkedPorts {
  readonly port: MessagePortLike;
  readonly said: unknown[];
  readonly tell: (message: unknown) => void;
}

/** A link that is cloned across like the real one, so that nothing travels that structured clone refuses. */
export function linkedPorts(): LinkedPorts {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const said: unknown[] = [];
  return {
    port: {
      postMessage: (message) => void said.push(structuredClone(message)),
      on: (_event, listener) => listeners.push(listener),
    },
    said,
    tell: (message) => listeners.forEach((listener) => listener({ data: structuredClone(message) })),
  };
}
