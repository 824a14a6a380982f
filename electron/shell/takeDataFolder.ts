import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { StartFailure } from '#ipc/coreLink.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/**
 * Makes `folder` the app's data folder, creating it where it is missing.
 *
 * Chromium's own files go into a folder of their own inside it: a back-up of the data need not carry a browser cache.
 * Electron refuses a path that does not exist, so both are made first.
 */
export function takeDataFolder(app: Pick<App, 'setPath'>, folder: string): Result<null, StartFailure> {
  const browser = join(folder, 'browser');
  try {
    mkdirSync(browser, { recursive: true });
  } catch (thrown) {
    return err({ type: 'start/data-unwritable', folder, detail: thrown instanceof Error ? thrown.message : '' });
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', browser);
  return ok(null);
}
