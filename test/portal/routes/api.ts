import type { Result } from '#shared/lib/result.ts';
import { authenticate } from '../http/authenticate.ts';
import { readJsonBody, type Incoming } from '../http/incoming.ts';
import { refuse, type Outcome, type Refusal } from '../http/reply.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findDevice } from '../storage/rosters.ts';
import { postEnrolment } from './enrolments.ts';
import { getPackage, putPackage } from './packages.ts';
import { getFeed, getRoster, getSignedData, getStatus } from './reads.ts';
import type { Uploads } from './uploads.ts';

export interface Api {
  handle(incoming: Incoming): Promise<Outcome>;
}

/** Everything below `/v1`. `handedOver` is told after a package came in. */
export function createApi(deps: PortalDeps, uploads: Uploads, handedOver: () => void): Api {
  /** Whose device signed this: the department is the device's, never the request's. */
  async function departmentOf(incoming: Incoming, body: Uint8Array | null): Promise<Result<string, Refusal>> {
    const kid = await authenticate(deps.nonces, incoming, body, (asked) => {
      const device = findDevice(deps.db, asked);
      if (!device) return 'key-unknown';
      return device.revoked ? 'key-revoked' : device.jwk;
    });
    if (!kid.ok) return kid;
    const device = findDevice(deps.db, kid.value);
    return device ? { ok: true, value: device.uscc } : refuse('key-unknown');
  }

  async function handle(incoming: Incoming): Promise<Outcome> {
    const { method, path } = incoming;
    if (path === '/status') return method === 'GET' ? getStatus(deps) : refuse('method-not-allowed');
    if (path === '/enrolments') return method === 'POST' ? postEnrolment(deps, incoming) : refuse('method-not-allowed');

    const [, room = '', name = '', ...rest] = path.split('/');
    if (rest.length > 0) return refuse('not-found');
    const put = room === 'packages' && method === 'PUT';
    const body = put ? await readJsonBody(incoming.req) : null;
    if (body && !body.ok) return body;
    const department = await departmentOf(incoming, body ? body.value : null);
    if (!department.ok) return department;
    const uscc = department.value;

    if (room === 'uploads') return uploads.handle(incoming, uscc);
    if (body) {
      const answer = await putPackage(deps, uploads, name, uscc, body.value);
      if (answer.ok) handedOver();
      return answer;
    }
    if (method !== 'GET') return refuse('method-not-allowed');
    if (room === 'packages') return getPackage(deps, name, uscc);
    if (room === 'feed' && name === '') return getFeed(deps, incoming, uscc);
    if (room === 'rosters' && name === 'current') return getRoster(deps, uscc);
    if (room === 'rule-packs') return getSignedData(deps, 'rule-pack', name);
    if (room === 'calendars') return getSignedData(deps, 'calendar', name);
    return refuse('not-found');
  }

  return { handle };
}
