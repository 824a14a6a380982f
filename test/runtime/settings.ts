import { existsSync } from 'node:fs';

/** How one run of the stand-in is set up; `run.ts` writes it, `electron.ts` reads it. */
export interface Settings {
  /** The folder with the app's package.json. */
  readonly app: string;
  /** `process.resourcesPath`; a packaged app when given. */
  readonly resources: string | null;
  /** No window at all, not even under a virtual display. */
  readonly headless: boolean;
  /** Opens a debugging port on 127.0.0.1 so that a test can hold the page as well. */
  readonly debuggable: boolean;
  readonly chromium: string;
}

const variable = 'STAND_IN_SETTINGS';

/** Puts the settings where the module that plays `electron` finds them. */
export function writeSettings(env: NodeJS.ProcessEnv, settings: Settings): void {
  env[variable] = JSON.stringify(settings);
}

/** Throws when there are none: the module was imported without `run.ts`. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const text = env[variable];
  if (text === undefined) throw new Error('The stand-in is started with test/runtime/run.ts');
  return JSON.parse(text) as Settings;
}

/** The system's Chromium; `CHROMIUM` names another one. */
export function findChromium(env: NodeJS.ProcessEnv): string {
  const found = [env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined) throw new Error('No Chromium found: install the package "chromium" or set CHROMIUM');
  return found;
}
