import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');
const at = (path: string): string => resolve(root, path);

/**
 * Five programs: the shell, the core (with its worker thread) and the command line as ES modules for Node, the
 * preload as one CommonJS file because a sandboxed preload can be nothing else, and the window.
 *
 * Only `dependencies` of package.json stay outside the bundles: that is the native module alone.
 */
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          core: at('electron/core.ts'),
          worker: at('electron/worker.ts'),
          cli: at('electron/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
