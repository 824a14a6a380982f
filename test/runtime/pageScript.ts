import { createWire, type Wire } from './wire.ts';

/** Names under which page and Node find each other; random, so that a page cannot guess the second one. */
export interface PageNames {
  /** A function the page calls: one encoded message in, one encoded answer out. */
  readonly post: string;
  /** A function the page defines: one encoded event in. */
  readonly receive: string;
}

/** The script that runs before any script of a page, and runs the preload in it. */
export const pageScript = (preload: string, names: PageNames): string => `(() => {
  const wire = (${createWire.toString()})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text));
  const electron = (${installDoor.toString()})(wire, ${JSON.stringify(names)});
  if (electron === null) return;
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload cannot require ' + name);
  };
  ((require, process, module, exports) => {\n${preload}\n})(require, undefined, { exports: {} }, {});
})();`;

/**
 * Runs in the page: builds the `electron` that a sandboxed preload sees (`contextBridge`, `ipcRenderer`).
 * Sent as source text, so it uses nothing from outside itself.
 */
function installDoor(wire: Wire, names: PageNames): object | null {
  // Electron runs a preload in the top frame only.
  if (window.top !== window || window.location.protocol === 'about:') return null;
  const globals = globalThis as unknown as Record<string, unknown>;
  const post = globals[names.post] as (message: string) => Promise<string>;
  Reflect.deleteProperty(globals, names.post);

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(globals, names.receive, {
    value: (text: string) => {
      const { channel, args } = wire.decode(text) as { channel: string; args: unknown[] };
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args);
    },
  });

  const strict = (name: string, has: object): object =>
    new Proxy(has, {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && !(key in target)) throw new Error(`the stand-in has no electron.${name}.${key}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });

  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      // Structured clone first: what Electron refuses to send must be refused here too.
      const answer = wire.decode(await post(wire.encode({ channel, args: structuredClone(args) }))) as
        { ok: true; value: unknown } | { ok: false; message: string };
      if (answer.ok) return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  });

  // What crosses the bridge is a copy: functions are wrapped, objects frozen, as Electron does.
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => {
        const result = (value as (...args: unknown[]) => unknown)(...args.map(across));
        return result instanceof Promise ? result.then(across) : across(result);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(across);
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, across(item)]));
  };
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: object) => {
      Object.defineProperty(globals, key, { value: Object.freeze(across(api)), enumerable: true });
    },
  });

  return strict('preload', { ipcRenderer, contextBridge });
}
