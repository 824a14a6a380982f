import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface DebOptions {
  readonly root: string;
  /** The unpacked app. */
  readonly folder: string;
  readonly arch: 'x64' | 'arm64';
  readonly output: string;
}

/** What Electron's program loads on Debian 12, UOS 25 and Kylin V11. */
const depends = 'libgtk-3-0 | libgtk-3-0t64, libnss3, libxss1, libxtst6, libatspi2.0-0 | libatspi2.0-0t64, libdrm2, libgbm1, libasound2 | libasound2t64, libsecret-1-0, xdg-utils'; // prettier-ignore

/** Packs an unpacked Linux app as a .deb with the system's own dpkg-deb; gives its path. */
export function makeDeb({ root, folder, arch, output }: DebOptions): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const debArch = arch === 'x64' ? 'amd64' : 'arm64';
  const tree = join(output, `deb-${debArch}`);
  rmSync(tree, { recursive: true, force: true });
  const at = (...path: string[]): string => join(tree, ...path);
  for (const path of ['DEBIAN', 'opt', 'usr/bin', 'usr/share/applications', 'usr/share/icons/hicolor/512x512/apps']) {
    mkdirSync(at(path), { recursive: true });
  }
  cpSync(folder, at('opt', manifest.name), { recursive: true });
  cpSync(join(root, 'resources/icons/icon.png'), at('usr/share/icons/hicolor/512x512/apps', `${manifest.name}.png`));
  symlinkSync(`/opt/${manifest.name}/${manifest.name}`, at('usr/bin', manifest.name));
  writeFileSync(at('usr/share/applications', `${manifest.name}.desktop`), desktopEntry(manifest));
  writeFileSync(
    at('DEBIAN/control'),
    [
      `Package: ${manifest.name}`,
      `Version: ${manifest.version}`,
      `Architecture: ${debArch}`,
      `Maintainer: ${manifest.author.name} <${manifest.author.email}>`,
      `Installed-Size: ${Math.ceil(sizeOf(tree) / 1024)}`,
      `Depends: ${depends}`,
      'Section: editors',
      'Priority: optional',
      `Homepage: ${manifest.homepage}`,
      `Description: ${manifest.productName}`,
      ` ${manifest.description}`,
      '',
    ].join('\n'),
  );
  // Chromium's sandbox helper must belong to root and run as root where user namespaces are closed.
  writeFileSync(
    at('DEBIAN/postinst'),
    `#!/bin/sh\nset -e\nhelper=/opt/${manifest.name}/chrome-sandbox\nif [ -f "$helper" ]; then chown root:root "$helper"; chmod 4755 "$helper"; fi\n`,
  );
  chmodSync(at('DEBIAN/postinst'), 0o755);
  const file = join(output, `${manifest.name}-${manifest.version}-linux-${debArch}.deb`);
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', '-Zxz', tree, file], { stdio: 'pipe' });
  rmSync(tree, { recursive: true });
  return file;
}

const desktopEntry = ({ name, productName, description }: Manifest): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    `Comment=${description}`,
    `Exec=/opt/${name}/${name} %U`,
    `Icon=${name}`,
    'Categories=Office;',
    'Terminal=false',
    `StartupWMClass=${name}`,
    '',
  ].join('\n');

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);

interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly homepage: string;
  readonly author: { readonly name: string; readonly email: string };
}
