/**
 * Uploads (tus 1.0 with creation, expiration, termination). The official server does the protocol;
 * here stands who may, which package it is for, and that refusals are problems like everywhere else.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Server } from '@tus/server';
import { ok } from '#shared/lib/result.ts';
import type { ProblemName } from '#shared/protocol/problem.ts';
import { digest, packageId } from '#shared/protocol/names.ts';
import { gathered } from '../http/gathered.ts';
import type { Incoming } from '../http/incoming.ts';
import { fieldsOf } from '../http/incoming.ts';
import type { PiecePool } from '../http/piecePool.ts';
import { refuse, type Outcome } from '../http/reply.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findUpload, forgetUpload, saveUpload, uploadIds, type Upload } from '../storage/uploads.ts';
import type { HashingFileStore } from './hashingFileStore.ts';

/** Largest package, in bytes: what a reader refuses when expanded (§1) is not taken compressed either. */
export const PACKAGE_LIMIT = 4 * 1024 * 1024 * 1024;

export interface Uploads {
  handle(incoming: Incoming, uscc: string): Promise<Outcome>;
  /** Bytes held of an upload; null when there is no such upload of the department. */
  held(
    id: string,
    uscc: string,
  ): Promise<{ readonly upload: Upload; readonly file: string; readonly offset: number } | null>;
  /** SHA-256 of a complete upload. */
  digest(id: string): Promise<string>;
  discard(id: string): Promise<void>;
  /** Throws expired uploads away. */
  sweep(): Promise<void>;
}

export function createUploads(deps: PortalDeps, store: HashingFileStore, pool: PiecePool): Uploads {
  const { db } = deps;
  /** Names for uploads about to be made: the server asks for one with the request in hand. */
  const names = new WeakMap<Request, string>();
  const tus = new Server({
    path: '/v1/uploads',
    datastore: store,
    maxSize: PACKAGE_LIMIT,
    namingFunction: (req) => names.get(req) ?? randomUUID(),
    generateUrl: (_req, { id }) => `${deps.publicBase}/v1/uploads/${id}`,
    allowedOrigins: [],
  });

  async function pass(incoming: Incoming, name: string | null): Promise<Outcome> {
    const { req, method, targetUri } = incoming;
    const body = method === 'PATCH' ? Readable.toWeb(Readable.from(gathered(req, pool), { objectMode: true })) : null;
    const headers = fieldsOf(req).map((field): [string, string] => [field.name, field.value]);
    const request = new Request(targetUri, { method, headers, body, ...(body && { duplex: 'half' }) } as RequestInit);
    if (name !== null) names.set(request, name);
    const response = await tus.handleWeb(request);
    if (response.status >= 400) return refuse(problemOf(response.status), (await response.text()).trim());
    return ok({ status: response.status, headers: Object.fromEntries(response.headers), body: null });
  }

  async function create(incoming: Incoming, uscc: string): Promise<Outcome> {
    const announced = announcedUpload(incoming, uscc);
    if (!announced) return refuse('upload-refused', '须有 Upload-Length 和 Upload-Metadata(packageId、sha256)');
    if (announced.size > PACKAGE_LIMIT) return refuse('too-large');
    saveUpload(db, announced);
    const made = await pass(incoming, announced.id);
    if (!made.ok) forgetUpload(db, announced.id);
    return made;
  }

  return {
    handle: async (incoming, uscc) => {
      const { method, path } = incoming;
      if (path === '/uploads') return method === 'POST' ? create(incoming, uscc) : refuse('method-not-allowed');
      if (!['HEAD', 'PATCH', 'DELETE'].includes(method)) return refuse('method-not-allowed');
      const upload = findUpload(db, path.slice('/uploads/'.length), uscc);
      if (!upload) return refuse('not-found');
      const answered = await pass(incoming, null);
      if (method === 'DELETE' && answered.ok) forgetUpload(db, upload.id);
      return answered;
    },
    held: async (id, uscc) => {
      const upload = findUpload(db, id, uscc);
      if (!upload) return null;
      const offset = await store.offsetOf(id);
      return offset === null ? null : { upload, offset, file: store.fileOf(id) };
    },
    digest: (id) => store.digestOf(id),
    discard: async (id) => {
      await store.discard(id);
      forgetUpload(db, id);
    },
    sweep: async () => {
      await tus.cleanUpExpiredUploads();
      for (const id of uploadIds(db)) if ((await store.offsetOf(id)) === null) forgetUpload(db, id);
    },
  };
}

function announcedUpload({ req }: Incoming, uscc: string): Upload | null {
  const size = Number(req.headers['upload-length'] ?? NaN);
  const metadata = new Map(
    String(req.headers['upload-metadata'] ?? '')
      .split(',')
      .map((pair) => pair.trim().split(' '))
      .map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );
  const forPackage = packageId.safeParse(metadata.get('packageId'));
  const sha256 = digest.safeParse(metadata.get('sha256'));
  if (!Number.isSafeInteger(size) || size < 1 || !forPackage.success || !sha256.success) return null;
  return { id: randomUUID(), uscc, packageId: forPackage.data, sha256: sha256.data, size };
}

function problemOf(status: number): ProblemName {
  if (status === 404) return 'not-found';
  if (status === 409) return 'upload-offset';
  if (status === 410) return 'upload-gone';
  if (status === 413) return 'too-large';
  if (status === 423) return 'upload-locked';
  return status >= 500 ? 'internal' : 'upload-refused';
}
