import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../../renderer', import.meta.url));
const inject = fileURLToPath(new URL('./inject.ts', import.meta.url));

/** The real renderer's own index.html, with one script more, before the entry. */
const injectBridge: Plugin = {
  name: 'inject-scripted-bridge',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<script', `<script type="module" src="/@scripted-bridge"></script><script`),
  },
  resolveId: (id) => (id === '/@scripted-bridge' ? inject : null),
};

/** Builds the window with a scripted bridge in front of it into `outDir`. */
export async function buildRenderer(outDir: string): Promise<void> {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), injectBridge],
    build: { outDir, emptyOutDir: true, target: 'chrome140', minify: false, chunkSizeWarningLimit: 10_000 },
  });
}
