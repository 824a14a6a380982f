/** What runs first in a stand-in utility process: gives it `process.parentPort` and Electron's `process.argv`. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const [node = '', , modulePath = '', ...args] = process.argv;
process.argv = [node, modulePath, ...args];

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') throw new Error('the stand-in has no electron in a utility process');
    return next(specifier, context);
  },
});

type Listener = (event: { readonly data: unknown }) => void;
const listeners: Listener[] = [];
const early: unknown[] = [];
process.on('message', (data) => {
  if (listeners.length === 0) early.push(data);
  for (const listener of listeners) listener({ data });
});
// Electron ends a utility process with its browser process, without asking it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: object) => void process.send?.(message),
    on: (event: string, listener: Listener) => {
      if (event !== 'message') throw new Error(`the stand-in has no electron.parentPort event '${event}'`);
      listeners.push(listener);
      // Electron queues what arrives before anybody listens.
      for (const data of early.splice(0)) listener({ data });
    },
  },
});

await import(pathToFileURL(modulePath).href);
