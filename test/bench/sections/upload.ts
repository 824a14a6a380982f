import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPortalProcess } from '../../../electron/cli/portalProcess.ts';
import type { DeliverDeps } from '#core/sync/deliverDeps.ts';
import { deliverPackage, type DeliveryOutcome } from '#core/sync/deliverPackage.ts';
import { createPortalClient } from '#core/sync/portalClient.ts';
import {
  buildPackage,
  clockOff,
  enrolWith,
  realRandom,
  theDepartment,
  type BuiltPackage,
} from '#test/support/portal/deskOfTwo.ts';
import { openSqliteDeliveries } from '#test/support/portal/sqliteDeliveries.ts';
import { writeAttachments } from '../attachments.ts';
import { median, residentMiB, timed, type Section } from '../measure.ts';

const never = new AbortController().signal;

/**
 * A package to the reference portal in a process of its own, beside `curl -T` of the same file to a
 * bare server that writes and hashes it. Timed until the 202: the portal holds every byte and its
 * digest fits. What the portal does afterwards (verifying, publishing) is waited for between runs.
 */
export const upload: Section = async ({ scratch, packageMiB, runs, seed }) => {
  const attached = writeAttachments(join(scratch, 'upload'), packageMiB, seed);
  mkdirSync(join(scratch, 'packages'));
  await using portal = await startPortalProcess({ dir: join(scratch, 'portal'), department: theDepartment, people: 2 });
  await using bare = await startBareServer(join(scratch, 'bare.bin'));
  const trustRoots = readFileSync(portal.trustRootsFile, 'utf8');
  const desk = await enrolWith({ baseUrl: portal.baseUrl, trustRoots }, portal.code);
  const deliveries = openSqliteDeliveries(join(scratch, 'deliveries.sqlite'));
  const clock = clockOff();
  const deps: DeliverDeps = {
    client: createPortalClient({ baseUrl: desk.baseUrl, fetch, deviceKey: desk.device, clock, random: realRandom }),
    store: deliveries,
    trustRoots: desk.trustRoots,
    clock,
  };

  const ours: number[] = [];
  const curl: number[] = [];
  let grown = 0;
  let published = 0;
  for (let run = 0; run < runs; run += 1) {
    const built = await buildPackage(desk, join(scratch, 'packages'), { attached });
    curl.push(await timed(() => curlTo(bare.url, built.file)));
    deliveries.queue(built);
    using memory = watchMemory();
    ours.push(
      await timed(async () => {
        const outcome = await deliver(deps, built);
        if (outcome.type !== 'waiting' && outcome.type !== 'settled') throw new Error(JSON.stringify(outcome));
      }),
    );
    grown = Math.max(grown, memory.grownMiB());
    if (await isPublished(deps, built)) published += 1;
    rmSync(built.file);
  }
  deliveries.close();

  const reference = { what: 'curl -T 到只写盘和算摘要的服务', value: median(curl) / 1000 };
  const value = median(ours) / 1000;
  return [
    {
      section: 'upload',
      what: `报送 ${packageMiB} MiB，到门户收妥`,
      value,
      unit: 's',
      reference,
      goal: '≤ 1.3 ×',
      met: value <= 1.3 * reference.value,
    },
    {
      section: 'upload',
      what: '报送时客户端常驻内存增加',
      value: grown,
      unit: 'MiB',
      reference: null,
      goal: '≤ 100 MiB',
      met: grown <= 100,
    },
    {
      section: 'upload',
      what: `${runs} 个包全部发布`,
      value: (published / runs) * 100,
      unit: '%',
      reference: null,
      goal: '= 100 %',
      met: published === runs,
    },
  ];
};

function deliver(deps: DeliverDeps, { packageId }: BuiltPackage): Promise<DeliveryOutcome> {
  const job = deps.store.find(packageId);
  if (!job) throw new Error('No such job');
  return deliverPackage(deps, job, never);
}

/** Waits for the portal's last word, so that its verifying does not run into the next measurement. */
async function isPublished(deps: DeliverDeps, built: BuiltPackage): Promise<boolean> {
  for (let tries = 0; tries < 600; tries += 1) {
    const outcome = await deliver(deps, built);
    if (outcome.type === 'settled') return outcome.state === 'published';
    await pause(200);
  }
  return false;
}

async function curlTo(url: string, file: string): Promise<void> {
  const child = spawn('curl', ['--silent', '--show-error', '--fail', '-T', file, '-o', '/dev/null', url], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`curl ended with ${String(code)}`);
}

async function startBareServer(file: string): Promise<AsyncDisposable & { readonly url: string }> {
  const program = fileURLToPath(new URL('../bareServer.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** The most that this process has held, ten times a second, above what it held at the start. */
function watchMemory(): Disposable & { readonly grownMiB: () => number } {
  const before = residentMiB();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, residentMiB());
  }, 100);
  return { grownMiB: () => Math.max(most, residentMiB()) - before, [Symbol.dispose]: () => clearInterval(timer) };
}
