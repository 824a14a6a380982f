import { link, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '#shared/lib/result.ts';
import { packageId as packageIdOf } from '#shared/protocol/names.ts';
import { handOverRequest } from '#shared/protocol/portal.ts';
import { parseBody } from '../http/parseBody.ts';
import { jsonReply, refuse, type Outcome } from '../http/reply.ts';
import { writeReceipt } from '../desk/writeReceipt.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findPackage, savePackage } from '../storage/packages.ts';
import { receiptsOf } from '../storage/receipts.ts';
import type { Uploads } from './uploads.ts';

/** Where a package's bytes lie, once it is handed over. */
export const packageFile = (dir: string, packageId: string): string => join(dir, 'packages', `${packageId}.zip`);

/** `PUT /packages/{packageId}`: from here on the portal holds it, exactly once. */
export async function putPackage(
  deps: PortalDeps,
  uploads: Uploads,
  id: string,
  uscc: string,
  body: Uint8Array,
): Promise<Outcome> {
  const packageId = packageIdOf.safeParse(id);
  if (!packageId.success) return refuse('not-found');
  const request = parseBody(body, handOverRequest);
  if (!request.ok) return request;
  const { upload: uploadId, sha256, size } = request.value;

  const known = answerKnown(deps, packageId.data, uscc, sha256);
  if (known) return known;

  const held = await uploads.held(uploadId, uscc);
  if (!held || held.upload.packageId !== packageId.data) return refuse('not-found', '没有这个上传');
  if (held.offset < held.upload.size) return refuse('upload-incomplete');
  if (held.offset !== size || held.upload.sha256 !== sha256 || (await uploads.digest(uploadId)) !== sha256) {
    await uploads.discard(uploadId);
    return refuse('digest-mismatch');
  }
  await keep(held.file, packageFile(deps.dir, packageId.data));
  const answer = deps.db
    .transaction((): Outcome => {
      // Two hand-overs may have come this far together; the second gets the first one's answer.
      const already = answerKnown(deps, packageId.data, uscc, sha256);
      if (already) return already;
      savePackage(deps.db, { id: packageId.data, uscc, sha256, size });
      return ok(jsonReply(202, { receipt: writeReceipt(deps, packageId.data, 'received') }));
    })
    .immediate();
  await uploads.discard(uploadId);
  return answer;
}

/** Same id and digest: the same answer, however often. Another digest: 409. Another department: as if it were not there. */
function answerKnown({ db }: PortalDeps, packageId: string, uscc: string, sha256: string): Outcome | null {
  const held = findPackage(db, packageId);
  if (!held) return null;
  if (held.uscc !== uscc) return refuse('not-found');
  if (held.sha256 !== sha256) return refuse('package-conflict');
  return ok(jsonReply(202, { receipt: receiptsOf(db, packageId)[0]?.jws }));
}

/** Durable before anything says so: file and folder are on the disk when this returns. */
async function keep(from: string, to: string): Promise<void> {
  const file = await open(from, 'r+');
  await file.sync();
  await file.close();
  // A crash may have left a link without a row; its bytes are the same upload's or nobody's.
  await rm(to, { force: true });
  await link(from, to);
  const folder = await open(join(to, '..'), 'r');
  await folder.sync();
  await folder.close();
}

/** `GET /packages/{packageId}`. */
export function getPackage({ db }: PortalDeps, id: string, uscc: string): Outcome {
  const held = findPackage(db, id);
  if (held?.uscc !== uscc) return refuse('not-found');
  return ok(
    jsonReply(200, {
      packageId: held.id,
      sha256: held.sha256,
      state: held.state,
      receipts: receiptsOf(db, held.id).map(({ jws }) => jws),
    }),
  );
}
