import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const fixture = join(import.meta.dirname, 'fixture');

/** A change to one source file of the shell, to plant a fault; the text must be there. */
export interface Fault {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Builds the real shell and preload around the fixture's core and page; gives the app's folder. */
export async function buildShell(faults: readonly Fault[] = []): Promise<string> {
  const app = mkdtempSync(join(tmpdir(), 'desk-shell-'));
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'desk-shell', version: '0.0.0', type: 'module', main: 'out/main/main.js' }),
  );
  mkdirSync(join(app, 'resources'));
  cpSync(fixture, join(app, 'out/renderer'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const bundle = (outDir: string, input: Record<string, string>, output: object): Promise<unknown> =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [plant(faults)],
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node24',
        outDir: join(app, outDir),
        rolldownOptions: { input, output, external: ['electron'] },
      },
    });
  await bundle(
    'out/main',
    { main: join(root, 'electron/main.ts'), core: join(fixture, 'core.ts') },
    { format: 'es', entryFileNames: '[name].js' },
  );
  await bundle(
    'out/preload',
    { preload: join(root, 'electron/preload.ts') },
    { format: 'cjs', entryFileNames: '[name].cjs' },
  );
  return app;
}

const plant = (faults: readonly Fault[]): Plugin => ({
  name: 'plant-faults',
  enforce: 'pre',
  transform: (code, id) =>
    faults
      .filter(({ file }) => id === join(root, file))
      .reduce((text, { from, to }) => {
        if (!text.includes(from)) throw new Error(`No «${from}» in ${id}: the planted fault has no ground to stand on`);
        return text.replaceAll(from, to);
      }, code),
});
