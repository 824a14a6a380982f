import { rm } from 'node:fs/promises';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ApprovalStatement } from '#shared/protocol/approval.ts';
import { bagTags, type BagFile } from '#shared/protocol/bag.ts';
import type { BagSource } from '../../formats/bag/buildBag.ts';
import type { JobContext } from '../../jobs/jobContext.ts';
import { protocolCrypto } from '../../signing/protocolCrypto.ts';
import { signApproval } from '../../signing/signApproval.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { cannotWrite } from '../../storage/db.ts';
import { publishedPackage } from '../../storage/repositories/deliveries.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { linesOf } from '../../storage/repositories/reviewLines.ts';
import type { StoredPackage } from '../../storage/repositories/packages.ts';
import type { Deps } from '../deps.ts';
import type { AddedLine } from './addLine.ts';
import type { Decidable } from './decide.ts';
import { frozenChecks } from './frozenChecks.ts';

type Payload = readonly (BagFile & { readonly source: BagSource })[];

/**
 * Makes the package of a completed route: the frozen files, the chain with the approval at its
 * end, the roster in force, and the approval statement signed by the approver and by this device.
 * What our own verifier would refuse is refused here, while the approval can still be withheld: a
 * key out of its time, a device no roster names, a person struck from the roster since they submitted.
 */
export async function packApproved(
  deps: Deps,
  { review, roster }: Decidable,
  approval: AddedLine,
  member: SigningKey,
): Promise<Result<StoredPackage, DecideRefusal>> {
  const id = deps.random.uuid() as PackageId;
  const lines = [...linesOf(deps.store.db, review.subject.record).map(({ jws }) => jws), approval.jws];
  const payload: Payload = [
    ...review.parts.map(({ name, digest, size }) => ({
      path: `data/${name}`,
      sha256: digest,
      size,
      source: { path: deps.store.blobs.path(digest) },
    })),
    inline('data/review.jsonl', `${lines.join('\n')}\n`),
    inline('data/roster.jws', roster.jws),
  ];
  const tags = bagTags({
    packageId: id,
    departmentName: roster.value.department.name,
    approvedAt: approval.atText,
    payload,
  });
  const statement: ApprovalStatement = {
    format: 1,
    packageId: id,
    department: roster.value.department,
    record: review.subject.record,
    revision: review.subject.revision,
    payload: {
      'manifest-sha256.txt': sha256(tags['manifest-sha256.txt']),
      'bag-info.txt': sha256(tags['bag-info.txt']),
      'bagit.txt': sha256(tags['bagit.txt']),
    },
    review: { head: approval.digest, length: approval.seq },
    audit: null,
    roster: sha256(roster.jws),
    // The pack the frozen checks ran under; the one in force may have changed since.
    rulePack: frozenChecks(deps.store, review.parts).rulePack,
    publishAt: null,
    supersedes: publishedPackage(deps.store.db, review.subject.record),
    approvedAt: approval.atText,
  };
  const title =
    review.record.records.find(({ kind }) => kind === 'policy')?.title ?? review.record.records[0]?.title ?? '';
  const bag = {
    packageId: id,
    approvedAt: approval.atText,
    payload,
    tags: { ...tags, 'approval.jws.json': signApproval(member, deps.device.key, statement) },
  };
  const built = await build(deps, id, title, bag);
  if (!built.ok) return built;
  const { size, sha256: digest } = built.value;
  return ok({
    id,
    submission: review.subject.record,
    title,
    sha256: digest,
    size,
    files: payload.length,
    approvedAt: approval.at,
  });
}

type Built = Result<{ readonly sha256: string; readonly size: number }, DecideRefusal>;

async function build(
  deps: Deps,
  id: PackageId,
  title: string,
  bag: Parameters<typeof deps.jobs.run<'package.build'>>[1]['bag'],
): Promise<Built> {
  const file = deps.store.packageFile(id);
  const packed = await deps.tasks.run(`打包 ${title}`, async (progress, signal): Promise<Built> => {
    try {
      const built = await deps.jobs.run('package.build', { out: file, bag }, { progress, signal });
      // Names and sizes were settled at submission and digests come from the blobs: a refusal here is a damaged store.
      if (!built.ok) throw new Error(`The package can't be built: ${JSON.stringify(built.error)}`);
      const why = await whyInvalid(deps, file, { progress, signal });
      return why === null ? built : err({ type: 'review/would-not-verify', why });
    } catch (thrown) {
      const refusal = cannotWrite(thrown);
      if (refusal) return err(refusal);
      throw thrown;
    }
  });
  if (!packed.ok) await rm(file, { force: true });
  return packed;
}

/** What our verifier fails in a package, or null; what it can't judge (`indeterminate`) is no failure. */
async function whyInvalid(deps: Deps, file: string, context: Partial<JobContext>): Promise<string | null> {
  const roots = readFact(deps.store.db, 'trustRoots') ?? '';
  const judged = await deps.jobs.run('package.verify', { file, roots, roster: null, receipt: null }, context);
  if (!judged.ok) return judged.error.why;
  const { integrity, identity, authority, freshness } = judged.value;
  const [problem] = [integrity, identity, authority, freshness]
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap(({ problems }) => problems);
  return problem ? `${problem.part}：${problem.why}` : null;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (text: string): string => protocolCrypto.sha256(utf8(text));

function inline(path: string, text: string): Payload[number] {
  const bytes = utf8(text);
  return { path, sha256: protocolCrypto.sha256(bytes), size: bytes.length, source: { bytes } };
}
