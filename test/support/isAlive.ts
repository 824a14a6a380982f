import { readFileSync } from 'node:fs';

/** Whether a process still runs. One that ended and waits for its parent to notice (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
