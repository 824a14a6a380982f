import { spawn, execSync } from 'node:child_process';
import { readFileSync, rmSync, mkdirSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { startPortalProcess } from '../../electron/cli/portalProcess.ts';
import { createPortalClient } from '#core/sync/portalClient.ts';
import { enrolWith, clockOff, realRandom, theDepartment } from '#test/support/portal/deskOfTwo.ts';
import { openAsBlob } from 'node:fs';
import { v7 } from 'uuid';
rmSync('/tmp/pb/up', { recursive: true, force: true });
mkdirSync('/tmp/pb/up');
const N = 512 << 20;
const file = '/tmp/pb/half.bin';
if (!existsSync(file)) execSync(`head -c ${N} /dev/urandom > ${file}`);
const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
const portal = await startPortalProcess({ dir: '/tmp/pb/up/portal', department: theDepartment, people: 2 });
const desk = await enrolWith(
  { baseUrl: portal.baseUrl, trustRoots: readFileSync(portal.trustRootsFile, 'utf8') },
  portal.code,
);
const client = createPortalClient({
  baseUrl: desk.baseUrl,
  fetch,
  deviceKey: desk.device,
  clock: clockOff(),
  random: realRandom,
});
const s = new AbortController().signal;
const cpuOf = () => {
  const t = readFileSync(`/proc/${(portal as any).pid}/stat`, 'utf8').split(' ');
  return { u: +t[13]! / 100, s: +t[14]! / 100 };
};
for (let i = 0; i < 3; i++) {
  const packageId = v7() as never;
  const c0 = cpuOf(),
    m0 = process.cpuUsage();
  let t = Date.now();
  const up = await client.createUpload({ packageId, sha256, size: N }, s);
  if (!up.ok) throw up;
  const blob = await openAsBlob(file);
  const C = 16 << 20;
  for (let o = 0; o < N;) {
    const r = await client.sendChunk(up.value, o, blob.slice(o, o + C), s);
    if (!r.ok) throw JSON.stringify(r);
    o = r.value;
  }
  const t1 = Date.now() - t;
  t = Date.now();
  const c1 = cpuOf();
  const m1 = process.cpuUsage(m0);
  const h = await client.handOver(packageId, { upload: up.value.split('/').at(-1)!, sha256, size: N }, s);
  if (!h.ok) throw JSON.stringify(h);
  console.log(
    'chunks',
    t1,
    'handover',
    Date.now() - t,
    'portal cpu',
    (c1.u - c0.u).toFixed(2),
    (c1.s - c0.s).toFixed(2),
    'client cpu',
    m1.user / 1e6,
    m1.system / 1e6,
  );
  t = Date.now();
  execSync(`curl -s -T ${file} http://127.0.0.1:9911/`);
  console.log('curl', Date.now() - t);
  await new Promise((r) => setTimeout(r, 3000));
}
await portal[Symbol.asyncDispose]();
