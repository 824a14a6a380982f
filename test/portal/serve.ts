import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { API_BASE } from '#shared/protocol/request.ts';
import { problemReply, type Reply } from './http/reply.ts';
import type { PortalDeps } from './portalDeps.ts';
import type { Api } from './routes/api.ts';
import { answerSite } from './site/site.ts';

export interface Served {
  readonly server: Server;
  /** Resolves when every request under way has been answered or given up. */
  settled(): Promise<void>;
}

/** A chunk over a slow line may take its time; a header may not. */
const REQUEST_TIMEOUT_MS = 15 * 60_000;
const HEADERS_TIMEOUT_MS = 30_000;

export function serve(deps: PortalDeps, api: Api, report: (thrown: unknown) => void): Served {
  const underWay = new Set<Promise<void>>();

  async function reply(req: IncomingMessage): Promise<Reply> {
    const target = req.url ?? '/';
    const [path = '/', query = ''] = target.split('?', 2);
    const method = req.method ?? '';
    const now = deps.now();
    if (!path.startsWith(`${API_BASE}/`)) {
      if (method !== 'GET' && method !== 'HEAD') return problemReply({ problem: 'method-not-allowed' });
      return answerSite(deps, path, new URLSearchParams(query));
    }
    const incoming = {
      req,
      method,
      path: path.slice(API_BASE.length),
      query: new URLSearchParams(query),
      targetUri: deps.publicBase + target,
      now,
    };
    const outcome = await api.handle(incoming);
    return outcome.ok ? outcome.value : problemReply(outcome.error);
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    let made: Reply;
    try {
      made = await reply(req);
    } catch (thrown) {
      report(thrown);
      made = problemReply({ problem: 'internal' });
    }
    const { status, headers, body } = made;
    const bytes = body === null ? null : Buffer.from(body);
    // The portal's own time, also where an answer has no body: a client with a wrong clock reads it here.
    const dated = {
      date: new Date(deps.now()).toUTCString(),
      ...headers,
      ...(bytes && { 'content-length': bytes.length }),
    };
    // What was not read of a refused request must not be taken for the next one.
    res.writeHead(status, req.complete ? dated : { ...dated, connection: 'close' });
    res.end(req.method === 'HEAD' ? undefined : bytes);
  }

  const server = createServer((req, res) => {
    const done = answer(req, res)
      .catch(report)
      .finally(() => underWay.delete(done));
    underWay.add(done);
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  return {
    server,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
