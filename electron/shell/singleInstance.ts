import type { App } from 'electron';

/**
 * Whether this process may run: one per data folder, because the database has one writer.
 * The process that was there first is told through `onSecond`, and shows its window.
 */
export function holdSingleInstance(app: Pick<App, 'requestSingleInstanceLock' | 'on'>, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
