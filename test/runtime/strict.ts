import { EventEmitter } from 'node:events';

/**
 * Dresses `has` as the Electron object `T`, and throws by name for everything of `T` that it lacks.
 *
 * The cast is what makes the stand-in usable in Electron's place; the proxy is what makes the cast honest: a call
 * that the stand-in does not have cannot quietly return undefined and let a test pass.
 */
export function strict<T extends object>(name: string, has: Partial<T>): T {
  const missing = (key: string): never => {
    throw new Error(`the stand-in has no electron.${name}.${key}`);
  };
  return new Proxy(has, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && !(key in target) && !askedByTheLanguage.has(key)) return missing(key);
      return Reflect.get(target, key, receiver) as unknown;
    },
    set: (_target, key) => missing(`${String(key)} (to set)`),
  }) as T;
}

/** `await x` asks for `then`, printing asks for `toJSON` and friends: not calls of the product. */
const askedByTheLanguage: ReadonlySet<string> = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof']);

/** The EventEmitter half of an Electron object: only the events it really emits may be listened to. */
export interface Emitting {
  readonly emit: (event: string, ...args: unknown[]) => void;
  /** `on`, `once`, `off` and their other names, to be spread into the object. */
  readonly listening: Partial<EventEmitter>;
}

/** Makes the EventEmitter half of the object `name`; listening for anything but `events` throws by name. */
export function emitting(name: string, events: readonly string[]): Emitting {
  const emitter = new EventEmitter();
  type Listener = Parameters<EventEmitter['on']>[1];
  const known = (event: string | symbol): string | symbol => {
    if (events.includes(String(event))) return event;
    throw new Error(`the stand-in has no electron.${name} event '${String(event)}'`);
  };
  return {
    emit: (event, ...args) => void emitter.emit(known(event), ...args),
    listening: {
      on: (event: string | symbol, listener: Listener) => emitter.on(known(event), listener),
      addListener: (event: string | symbol, listener: Listener) => emitter.on(known(event), listener),
      once: (event: string | symbol, listener: Listener) => emitter.once(known(event), listener),
      off: (event: string | symbol, listener: Listener) => emitter.off(known(event), listener),
      removeListener: (event: string | symbol, listener: Listener) => emitter.off(known(event), listener),
    },
  };
}

/** An event that a listener may prevent. */
export interface Preventable {
  readonly event: { readonly preventDefault: () => void };
  readonly wasPrevented: () => boolean;
}

export function preventable<T extends object>(fields: T): Preventable & { readonly event: T } {
  let prevented = false;
  return {
    event: {
      ...fields,
      preventDefault: () => {
        prevented = true;
      },
    },
    wasPrevented: () => prevented,
  };
}

/** Refuses options that the stand-in would otherwise ignore without a word. */
export function onlyKnown(name: string, options: object, known: readonly string[]): void {
  const stranger = Object.keys(options).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Error(`the stand-in has no electron.${name} option '${stranger}'`);
}
