import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright-core';
import { toElectronAddress } from './address.ts';
import type { SessionRules } from './sessions.ts';

/** A page wants to go somewhere by itself; returns whether it may. */
export type MayNavigate = (frame: Frame, url: string) => boolean;

/** Sends every request of a context through what the app told its session: scheme handlers, refusals, navigation. */
export async function routePages(
  context: BrowserContext,
  rules: SessionRules,
  mayNavigate: MayNavigate,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = toElectronAddress(request.url());
    if ((await rules.beforeRequest?.(url)) === true) return route.abort('blockedbyclient');
    if (request.isNavigationRequest() && !mayNavigate(request.frame(), url)) return route.abort('aborted');

    const handler = rules.schemes.get(url.slice(0, url.indexOf(':')));
    return handler ? fulfil(route, handler, request, url) : route.continue();
  });
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
