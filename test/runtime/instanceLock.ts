import { closeSync, existsSync, mkdirSync, openSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { holderIsAlive } from './holderIsAlive.ts';

/** One process per folder. The lock names its holder, so that a holder killed with SIGKILL locks nobody out. */
export interface InstanceLock {
  /** Takes the lock, or leaves word for the holder and returns false. */
  take(folder: string, onSecond: () => void): boolean;
  release(): void;
}

export function createInstanceLock(): InstanceLock {
  let release: () => void = () => undefined;
  return {
    take: (folder, onSecond) => {
      mkdirSync(folder, { recursive: true });
      const lock = join(folder, '.instance-lock');
      const knock = join(folder, '.instance-knock');
      if (holderIsAlive(lock)) {
        writeFileSync(knock, String(process.pid));
        return false;
      }
      rmSync(lock, { force: true });
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      const watcher = watch(folder, (_event, name) => {
        if (name !== '.instance-knock' || !existsSync(knock)) return;
        rmSync(knock, { force: true });
        onSecond();
      });
      watcher.unref();
      release = () => {
        watcher.close();
        rmSync(lock, { force: true });
      };
      return true;
    },
    release: () => release(),
  };
}
