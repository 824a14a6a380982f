/**
 * The reference portal: a real server over the published spec (package-and-portal §5), with real
 * storage and real verification. Started again on the same folder it goes on: uploads, nonces,
 * receipts and pages are all on the disk.
 */
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { createDesk, type Desk } from './desk/createDesk.ts';
import { issueCode } from './desk/issueCode.ts';
import { revokeKey } from './desk/revokeKey.ts';
import { createPiecePool } from './http/piecePool.ts';
import type { PortalDeps } from './portalDeps.ts';
import { openPortalKeys } from './portalKeys.ts';
import { createApi } from './routes/api.ts';
import { HashingFileStore } from './routes/hashingFileStore.ts';
import { createUploads } from './routes/uploads.ts';
import { serve } from './serve.ts';
import type { CodeTerms } from './storage/codes.ts';
import { openNonces } from './storage/nonces.ts';
import { openPortalDb } from './storage/openPortalDb.ts';
import { findPackage } from './storage/packages.ts';
import { saveSignedData, type SignedDataKind } from './storage/signedData.ts';

export interface PortalOptions {
  /** Folder of everything the portal keeps; made when missing. */
  readonly dir: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Public base address when a proxy stands in front; the loopback address by default. */
  readonly publicBase?: string;
  /** UTC milliseconds. */
  readonly now?: () => number;
  /** Publishes what is verified without being asked; true by default. */
  readonly autoPublish?: boolean;
  /** Told of bugs; by default they become process warnings. */
  readonly report?: (thrown: unknown) => void;
}

export interface Portal extends Omit<Desk, 'wake'> {
  /** What a client is given: no `/v1`, no trailing slash. */
  readonly baseUrl: string;
  readonly port: number;
  /** JWK Set to hand out of band, as text and as the file it lies in. */
  readonly trustRoots: string;
  readonly trustRootsFile: string;
  /** Issues a one-time enrolment code (注册码). */
  issueCode(terms: CodeTerms): string;
  /** Revokes a person's or a device's key of a department. */
  revoke(department: CodeTerms['department'], kid: string, reason: string): void;
  /** Offers a rule pack or a year's calendar, signed by the operator. */
  offer(kind: SignedDataKind, name: string, version: string, content: JsonObject): void;
  /** How far a package has got; null for one the portal does not hold. */
  state(packageId: PackageId): string | null;
  /** Ends connections at once and keeps everything. */
  stop(): Promise<void>;
}

const SWEEP_EVERY_MS = 30_000;

export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { dir, port = 0, now = Date.now, autoPublish = true, report = warn } = options;
  await mkdir(join(dir, 'packages'), { recursive: true });
  await mkdir(join(dir, 'uploads'), { recursive: true });
  const keys = await openPortalKeys(dir);
  const db = openPortalDb(join(dir, 'portal.db'));
  const nonces = openNonces(join(dir, 'nonces.db'));

  const address = { base: options.publicBase ?? '' };
  const deps: PortalDeps = {
    db,
    nonces,
    dir,
    keys,
    now: () => now() as Instant,
    get publicBase() {
      return address.base;
    },
  };
  const pool = createPiecePool();
  const store = new HashingFileStore(join(dir, 'uploads'), pool);
  const desk = createDesk(deps, autoPublish, report);
  const uploads = createUploads(deps, store, pool);
  const served = serve(deps, createApi(deps, uploads, desk.wake), report);

  served.server.listen(port, '127.0.0.1');
  await once(served.server, 'listening');
  const bound = (served.server.address() as AddressInfo).port;
  if (address.base === '') address.base = `http://127.0.0.1:${bound}`;

  desk.wake();
  const sweep = setInterval(() => {
    desk.wake();
    uploads.sweep().catch(report);
  }, SWEEP_EVERY_MS);
  sweep.unref();

  let stopped: Promise<void> | null = null;
  async function stop(): Promise<void> {
    clearInterval(sweep);
    const closed = once(served.server, 'close');
    served.server.close();
    served.server.closeAllConnections();
    await closed;
    await served.settled();
    await desk.idle().catch(report);
    db.close();
    nonces.close();
  }

  return {
    baseUrl: address.base,
    port: bound,
    trustRoots: keys.trustRoots,
    trustRootsFile: keys.trustRootsFile,
    issueCode: (terms) => issueCode(deps, terms),
    revoke: (department, kid, reason) => revokeKey(deps, department, kid, reason),
    offer: (kind, name, version, content) => {
      const typ = kind === 'calendar' ? 'disclosure-calendar+jws' : 'disclosure-rulepack+jws';
      saveSignedData(db, kind, {
        name,
        version,
        jws: signCompact(keys.operatorRoot, typ, utf8(canonicalJson(content))),
      });
    },
    state: (packageId) => findPackage(db, packageId)?.state ?? null,
    idle: desk.idle,
    publish: desk.publish,
    reject: desk.reject,
    rejectNext: desk.rejectNext,
    withdraw: desk.withdraw,
    // Asked twice, it ends once.
    stop: () => (stopped ??= stop()),
  };
}

const warn = (thrown: unknown): void => process.emitWarning(thrown instanceof Error ? thrown : String(thrown));
