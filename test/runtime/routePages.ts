import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core';
import { toElectronAddress } from './address.ts';
import type { SessionRules } from './sessions.ts';

/** A page wants to go somewhere by itself, or (no frame yet) to open a window; returns whether it may. */
export type MayNavigate = (frame: Frame | null, url: string) => boolean;

/** Sends every request of a context through what the app told its session: scheme handlers, refusals, navigation. */
export async function routePages(
  context: BrowserContext,
  rules: SessionRules,
  mayNavigate: MayNavigate,
): Promise<void> {
  await context.route('**/*', async (route) => {
    try {
      await decide(route, rules, mayNavigate);
    } catch (thrown) {
      // The page went away while it was being served: nobody is left to be told.
      if (!(thrown instanceof Error && thrown.message.includes('has been closed'))) throw thrown;
    }
  });
}

async function decide(route: Route, rules: SessionRules, mayNavigate: MayNavigate): Promise<void> {
  const request = route.request();
  const url = toElectronAddress(request.url());
  if (request.isNavigationRequest()) {
    // Asked before the session's rules, as in Electron: a navigation that is prevented never becomes a request.
    if (!mayNavigate(frameOf(request), url)) return route.abort('aborted');
  }
  if ((await rules.beforeRequest?.(url)) === true) return route.abort('blockedbyclient');
  const handler = rules.schemes.get(url.slice(0, url.indexOf(':')));
  return handler ? fulfil(route, handler, request, url) : route.continue();
}

/** Null for the first request of a window that a page opened by itself: it has no frame yet. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function fulfil(
  route: Route,
  handler: (request: Request) => Response | Promise<Response>,
  request: PageRequest,
  url: string,
): Promise<void> {
  const method = request.method();
  const body = request.postDataBuffer();
  const response = await handler(
    new Request(url, {
      method,
      headers: request.headers(),
      ...(body && method !== 'GET' && method !== 'HEAD' && { body: new Uint8Array(body) }),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
