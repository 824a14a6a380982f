import { join } from 'node:path';

/** The folder's name, ASCII because back-up scripts and old tools meet it. */
const name = 'disclosure-desk';

/**
 * Where a person's data lies when nobody says otherwise.
 *
 * On Windows the local profile, not the roaming one that Electron would take: a domain copies the roaming profile
 * at log-on and log-off, and a database copied while it is open is a damaged one.
 *
 * @param roaming Electron's `appData`
 */
export const defaultDataFolder = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, roaming: string): string =>
  join((platform === 'win32' && env['LOCALAPPDATA']) || roaming, name);
