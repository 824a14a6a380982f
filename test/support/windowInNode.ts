/**
 * A window inside Node's own environment, for tests that draw a screen over a real desk: the jsdom
 * environment rewrites `import.meta.url`, and a desk finds its rules and its worker by it. Import it
 * before anything that draws.
 */
import { builtinEnvironments } from 'vitest/runtime';

// Node's own network, binary and text types stay: the desk lives here too.
const kept = {
  fetch,
  Blob,
  File,
  Uint8Array,
  ArrayBuffer,
  AbortController,
  AbortSignal,
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  structuredClone,
};
await builtinEnvironments.jsdom.setup(globalThis, { jsdom: { url: 'http://localhost/', pretendToBeVisual: true } });
Object.assign(globalThis, kept);
