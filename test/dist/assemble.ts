import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

export interface AssembleOptions {
  readonly root: string;
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
  /** A folder as Electron's release has it unpacked, or a stub of one. */
  readonly electronDist: string;
  /** Where the result goes; a fresh folder. */
  readonly output: string;
}

/** The unpacked app. */
export interface Assembled {
  readonly folder: string;
  readonly resources: string;
  readonly executable: string;
}

/** Packs the built `out/` with electron-builder into an unpacked app; downloads nothing. */
export async function assemble({ root, platform, arch, electronDist, output }: AssembleOptions): Promise<Assembled> {
  await build({
    projectDir: root,
    // Laid over electron-builder.yml, which is found in the project.
    config: { electronDist, directories: { output } },
    targets: (platform === 'linux' ? Platform.LINUX : Platform.WINDOWS).createTarget('dir', Arch[arch]),
    publish: 'never',
  });
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  const folder = join(output, `${platform === 'linux' ? 'linux' : 'win'}${suffix}-unpacked`);
  return {
    folder,
    resources: join(folder, 'resources'),
    executable: join(folder, `disclosure-desk${platform === 'linux' ? '' : '.exe'}`),
  };
}

/** Electron's version as package.json pins it. */
export const pinnedElectron = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: { electron: string } })
    .devDependencies.electron;
