import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A display to show windows on. */
export interface Display {
  readonly name: string;
  close(): void;
}

/**
 * The display there is, or a virtual one of our own.
 *
 * `-terminate` ends the virtual display with its last window, so that it does not outlive a program that was
 * killed with SIGKILL and could not clean up.
 */
export async function openDisplay(env: NodeJS.ProcessEnv): Promise<Display> {
  const present = env['DISPLAY'];
  if (present) return { name: present, close: () => undefined };
  const xvfb: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp', '-terminate'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', () => reject(new Error('No display, and no Xvfb to make one: install the package "xvfb"')));
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    (xvfb.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  xvfb.unref();
  return { name: `:${number}`, close: () => void xvfb.kill() };
}
