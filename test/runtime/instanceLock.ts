import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

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
      if (isHeld(lock)) {
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

function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false;
  const holder = Number(readFileSync(lock, 'utf8'));
  if (holder === process.pid || !(holder > 0)) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}
