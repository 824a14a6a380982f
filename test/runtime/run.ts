/**
 * Runs a built Electron app under the stand-in:
 * `node test/runtime/run.ts --app=DIR [--resources=DIR] [--headless] [--debuggable] [-- words for the app]`.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium, writeSettings } from './settings.ts';

const { values, positionals } = parseArgs({
  options: {
    app: { type: 'string', default: '.' },
    resources: { type: 'string' },
    headless: { type: 'boolean', default: false },
    debuggable: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const app = resolve(values.app);
const resources = values.resources === undefined ? null : resolve(values.resources);
writeSettings(process.env, {
  app,
  resources,
  headless: values.headless,
  debuggable: values.debuggable,
  chromium: findChromium(process.env),
});

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
// What the app sees is what Electron would show it.
process.argv = [process.execPath, ...(resources === null ? [app] : []), ...positionals];
Object.defineProperty(process, 'resourcesPath', {
  value: resources ?? join(app, 'node_modules/electron/dist/resources'),
});

const electron = await import('./electron.ts');
const quit = (): void => electron.app.quit();
process.on('SIGINT', quit);
process.on('SIGTERM', quit);
// Whoever started us over a channel is gone: a test that died must not leave windows behind.
process.on('disconnect', quit);

const { main } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { main: string };
await import(pathToFileURL(join(app, main)).href);
await electron.becomeReady();
