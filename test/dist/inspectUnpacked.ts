import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Assembled } from './assemble.ts';

export interface Expectation {
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

/** What is wrong with an unpacked app, one sentence each; nothing wrong gives an empty list. */
export async function inspectUnpacked(assembled: Assembled, expected: Expectation): Promise<string[]> {
  const packed = listPackage(join(assembled.resources, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return [
    ...missing(packed),
    ...strangers(packed),
    ...nativeModule(assembled, expected),
    ...looseFiles(assembled),
    ...(await wrongFuses(assembled.executable)),
  ];
}

const programs = ['/out/main/main.js', '/out/main/core.js', '/out/main/worker.js', '/out/preload/preload.cjs', '/out/renderer/index.html', '/package.json']; // prettier-ignore

const missing = (packed: readonly string[]): string[] =>
  programs.filter((path) => !packed.includes(path)).map((path) => `${path} is not in the archive`);

/** Sources, development packages, maps, the native module's C sources: nothing of that is delivered. */
const strangers = (packed: readonly string[]): string[] =>
  packed
    .filter(
      (path) =>
        /\.(ts|tsx|map|c|cc|cpp|h|hpp|gyp)$/.test(path) ||
        /^\/(electron|renderer|shared|test|resources|out\/demo)(\/|$)/.test(path) ||
        (/^\/node_modules\/./.test(path) && !/^\/node_modules\/better-sqlite3(\/|$)/.test(path)),
    )
    .map((path) => `${path} is delivered and should not be`);

/** Exactly one native module, for exactly this system, where the system's loader can open it. */
function nativeModule({ resources }: Assembled, { platform, arch }: Expectation): string[] {
  const wanted = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
  const unpacked = filesUnder(join(resources, 'app.asar.unpacked'));
  return [
    ...(unpacked.includes(wanted) ? [] : [`${wanted} is not unpacked`]),
    ...unpacked.filter((path) => path !== wanted).map((path) => `${path} is unpacked and should not be`),
  ];
}

function looseFiles({ resources }: Assembled): string[] {
  const files = filesUnder(join(resources, 'resources'));
  return files.some((file) => file.startsWith('calendars/')) ? [] : ['the resources are not beside the archive'];
}

const wantedFuses = new Map<FuseV1Options, boolean>([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

async function wrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return [...wantedFuses]
    .filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, on]) => `the fuse ${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}`);
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
