import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, pinnedElectron, type Assembled } from '#test/dist/assemble.ts';
import { inspectUnpacked } from '#test/dist/inspectUnpacked.ts';
import { makeDeb } from '#test/dist/makeDeb.ts';
import { makeSetup } from '#test/dist/makeSetup.ts';
import { readElectronDist } from '#test/dist/readElectronDist.ts';
import { writeStubElectron } from '#test/dist/stubElectron.ts';
import { ensureBuilt } from '#test/runtime/ensureBuilt.ts';
import { runStandIn } from '#test/support/standIn.ts';

const root = resolve(import.meta.dirname, '../../..');
const version = pinnedElectron(root);

describe('the unpacked app', () => {
  const work = mkdtempSync(join(tmpdir(), 'desk-dist-'));
  const apps = new Map<'linux' | 'win32', Assembled>();
  beforeAll(async () => {
    await ensureBuilt(root);
    for (const platform of ['linux', 'win32'] as const) {
      const electronDist = writeStubElectron(join(work, `stub-${platform}`), platform, version);
      const output = join(work, platform);
      apps.set(platform, await assemble({ root, platform, arch: 'x64', electronDist, output }));
    }
  }, 180_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test.for(['linux', 'win32'] as const)(
    'for %s holds the programs, one native module outside the archive, the fuses, and no sources',
    async (platform) => {
      expect(await inspectUnpacked(apps.get(platform)!, { platform, arch: 'x64' })).toEqual([]);
    },
  );

  test('is caught when sources, a foreign module or a wrong fuse slip in, or a program is missing', async () => {
    const good = apps.get('linux')!;
    const folder = join(work, 'bad');
    cpSync(good.folder, folder, { recursive: true });
    const resources = join(folder, 'resources');
    const contents = join(work, 'bad-contents');
    extractAll(join(good.resources, 'app.asar'), contents);
    rmSync(join(contents, 'out/main/worker.js'));
    mkdirSync(join(contents, 'node_modules/react'), { recursive: true });
    writeFileSync(join(contents, 'node_modules/react/index.js'), '');
    writeFileSync(join(contents, 'out/main/main.js.map'), '');
    await createPackage(contents, join(resources, 'app.asar'));
    const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    writeFileSync(join(prebuilds, 'win32-x64.node'), '');
    rmSync(join(prebuilds, 'linux-x64.node'));
    rmSync(join(resources, 'resources'), { recursive: true });
    mkdirSync(join(resources, 'resources'));
    const fresh = join(work, 'stub-linux/electron');

    const problems = await inspectUnpacked({ folder, resources, executable: fresh }, { platform: 'linux', arch: 'x64' });

    const wanted = [
      /worker\.js is not in the archive/,
      /node_modules\/react.* should not be/,
      /main\.js\.map is delivered/,
      /linux-x64\.node is not unpacked/,
      /win32-x64\.node is unpacked and should not be/,
      /resources are not beside/,
      /fuse RunAsNode is not off/,
      /fuse OnlyLoadAppFromAsar is not on/,
    ];
    for (const pattern of wanted) expect(problems).toContainEqual(expect.stringMatching(pattern));
  });

  test('starts, opens its database with the native module it carries, and answers its window', async () => {
    const { resources } = apps.get('linux')!;
    const app = join(work, 'extracted');
    extractAll(join(resources, 'app.asar'), app);
    const data = join(work, 'data');
    await using run = await runStandIn({ app, resources, args: [`--data=${data}`], headless: true });

    const state = await run.page.evaluate<{ ok: boolean; value: { dataFolder: string } }>(
      `desk.invoke('session.state', {})`,
    );

    expect(state).toMatchObject({ ok: true, value: { dataFolder: data } });
    expect(await run.page.title()).toContain('政务公开工作台');
  });

  test('becomes a .deb that dpkg reads', { timeout: 120_000 }, () => {
    const file = makeDeb({ root, folder: apps.get('linux')!.folder, arch: 'x64', output: work });
    const control = execFileSync('dpkg-deb', ['--info', file], { encoding: 'utf8' });
    const contents = execFileSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' });

    expect(control).toMatch(/Package: disclosure-desk[^]*Architecture: amd64/);
    expect(contents).toContain('./opt/disclosure-desk/resources/app.asar\n');
    expect(contents).toContain('./usr/share/applications/disclosure-desk.desktop');
    expect(contents).not.toMatch(/root\/root.*\.ts\n/);
  });

  test('becomes a Windows installer', { timeout: 120_000 }, () => {
    const file = makeSetup({ root, folder: apps.get('win32')!.folder, arch: 'x64', output: work });
    const listing = execFileSync('7z', ['l', file], { encoding: 'utf8' });
    expect(listing).toContain('app.asar');
    expect(listing).toContain('disclosure-desk.exe');
  });
});

test('an Electron folder is known by what lies in it, and another version is refused', () => {
  const work = mkdtempSync(join(tmpdir(), 'desk-electron-'));
  const folder = writeStubElectron(join(work, 'linux'), 'linux', version);
  expect(readElectronDist(folder, version)).toEqual({ folder, platform: 'linux', arch: 'x64' });
  expect(() => readElectronDist(folder, '1.0.0')).toThrow(`Electron 1.0.0 is wanted, found ${version}`);
  appendFileSync(join(folder, 'version'), '-beta');
  expect(() => readElectronDist(folder, version)).toThrow('-beta');
  expect(() => readElectronDist(work, version)).toThrow('found none');
  expect(readdirSync(work)).toEqual(['linux']);
  rmSync(work, { recursive: true, force: true });
});
