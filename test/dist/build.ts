/**
 * `npm run dist -- [--electron-dist=DIR]… [--output=DIR]`: builds what this machine can.
 *
 * DIR is Electron's release for one system, unpacked; which system is read from what lies in it. Without any, the
 * one that npm fetched is taken; without that, a stub shows what would be delivered, and nothing is installable.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findElectronBinary } from '../runtime/electronBinary.ts';
import { assemble, pinnedElectron } from './assemble.ts';
import { inspectUnpacked } from './inspectUnpacked.ts';
import { makeDeb } from './makeDeb.ts';
import { makeSetup } from './makeSetup.ts';
import { readElectronDist, type ElectronDist } from './readElectronDist.ts';
import { writeStubElectron } from './stubElectron.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    'electron-dist': { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: join(root, 'dist') },
  },
});
if (!existsSync(join(root, 'out/main/main.js'))) throw new Error('out/ is missing: run npm run build first');
const output = resolve(values.output);
const version = pinnedElectron(root);

const fetched = findElectronBinary(root);
const given = [...values['electron-dist'].map((folder) => resolve(folder)), ...(fetched ? [dirname(fetched)] : [])];
const dists = given.map((folder) => readElectronDist(folder, version));
mkdirSync(output, { recursive: true });

if (dists.length === 0) {
  console.log(
    `没有可用的 Electron ${version}:请运行 npm run electron:get,或用 --electron-dist=DIR 指定已解包的发行文件夹。`,
  );
  console.log('以下用替身打包,只用来检验安装包里有什么;不能安装运行。');
  const stub = mkdtempSync(join(tmpdir(), 'electron-stub-'));
  for (const platform of ['linux', 'win32'] as const) {
    const folder = writeStubElectron(join(stub, platform), platform, version);
    await deliver({ folder, platform, arch: 'x64' }, join(output, 'stub'), false);
  }
  rmSync(stub, { recursive: true });
}
for (const dist of dists) await deliver(dist, output, true);

async function deliver(dist: ElectronDist, into: string, installable: boolean): Promise<void> {
  const { platform, arch } = dist;
  const assembled = await assemble({ root, platform, arch, electronDist: dist.folder, output: into });
  const problems = await inspectUnpacked(assembled, { platform, arch });
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  console.log(`✓ ${platform}-${arch} ${assembled.folder}`);
  if (!installable || problems.length > 0) return;
  const maker = platform === 'linux' ? { tool: 'dpkg-deb', make: makeDeb } : { tool: 'makensis', make: makeSetup };
  if (hasTool(maker.tool)) console.log(`✓ ${maker.make({ root, folder: assembled.folder, arch, output: into })}`);
  else console.log(`这台机器没有 ${maker.tool},未生成安装包。`);
}

function hasTool(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}
