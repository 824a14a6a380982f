import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BadUse } from './command.ts';

/** The line the reference portal prints with `--json`. */
export interface PortalAnnouncement {
  readonly baseUrl: string;
  /** One-time enrolment code for this department. */
  readonly code: string;
  /** Path of the JWK Set that a department gets out of band. */
  readonly trustRootsFile: string;
}

export interface PortalProcess extends AsyncDisposable, PortalAnnouncement {}

export interface PortalWish {
  readonly dir: string;
  readonly department: { readonly name: string; readonly uscc: string };
  /** How many people the enrolment code admits. */
  readonly people: number;
}

/**
 * Starts the reference portal as a process of its own: the demonstration delivers over a real
 * socket to a server it shares nothing with. The portal is part of the sources, not of the program.
 */
export async function startPortalProcess({ dir, department, people }: PortalWish): Promise<PortalProcess> {
  const program = fileURLToPath(new URL('../../test/portal/main.ts', import.meta.url));
  if (!existsSync(program)) throw new BadUse('演示要用到源代码里的参考门户，请在源代码目录里运行 npm run demo');
  const who = ['--department', department.name, '--uscc', department.uscc, '--people', String(people)];
  const child = spawn(process.execPath, [program, '--json', '--dir', dir, ...who], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const first = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The reference portal ended at once (${String(code)})`);
    }),
  ]);
  return {
    ...(JSON.parse(first) as PortalAnnouncement),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
