/**
 * A small real package (材料包) with real keys, and every ingredient exchangeable: tests change one
 * thing, sign everything properly around it, and see which answer notices.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildBag, type BagInput, type BuiltBag } from '#core/formats/bag/buildBag.ts';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { signApproval } from '#core/signing/signApproval.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { signReviewLine } from '#core/signing/signReviewLine.ts';
import { signRoster } from '#core/signing/signRoster.ts';
import { signingKeyOf, type SigningKey } from '#core/signing/signingKey.ts';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { ApprovalStatement } from '#shared/protocol/approval.ts';
import { bagTags } from '#shared/protocol/bag.ts';
import type { PackageRecord } from '#shared/protocol/packageRecord.ts';
import type { ReviewLine } from '#shared/protocol/reviewLine.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import { utf8 } from '#shared/protocol/utf8.ts';

/** Fixed seeds: the same package in every run. They protect nothing. */
const keyFrom = (seed: number): SigningKey => signingKeyOf(Buffer.alloc(32, seed));
export const keys = {
  officer: keyFrom(1),
  chief: keyFrom(2),
  office: keyFrom(3),
  device: keyFrom(4),
  rosterRoot: keyFrom(5),
  receiptRoot: keyFrom(6),
  stranger: keyFrom(7),
} as const;

const uuid = (tail: number): string => `01931b2e-0000-7000-8000-${String(tail).padStart(12, '0')}`;
export const people = {
  officer: uuid(1) as PersonId,
  chief: uuid(2) as PersonId,
  office: uuid(3) as PersonId,
} as const;
export const names = { officer: '张三', chief: '李四', office: '王五' } as const;
export const submission = uuid(10) as SubmissionId;
export const packageId = uuid(20) as PackageId;
export const department = { uscc: '11442000007331234X', name: '中山市示范局' } as const;
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const trustRoots = exportJwkSet([
  { jwk: keys.rosterRoot.publicJwk, uses: ['roster'] },
  { jwk: keys.receiptRoot.publicJwk, uses: ['receipt'] },
]);

const period = { from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' } as const;

export const sampleRoster: Roster = {
  department: { ...department },
  version: 7,
  issuedAt: period.from,
  expiresAt: period.to,
  members: (['officer', 'chief', 'office'] as const).map((role) => ({
    person: people[role],
    name: names[role],
    roles: [role],
    keys: [{ jwk: keys[role].publicJwk, use: 'sig', ...period }],
  })),
  devices: [{ device: uuid(30), jwk: keys.device.publicJwk, ...period }],
  revoked: [],
  routes: { '*': { normal: [['chief']], urgent: [['chief']] } },
};

export const sampleRecord: PackageRecord = {
  format: 1,
  submission,
  records: [
    {
      id: uuid(11) as RecordId,
      kind: 'policy',
      attribute: { code: 'ZD', basis: null, reason: null },
      title: '中山市示范办法',
      docNumber: '中示〔2026〕1号',
      issuer: '中山市示范局',
      date: '2026-11-20',
      fields: {},
      clauses: [],
      links: [],
      authors: [people.officer],
    },
  ],
};

type Act = Partial<ReviewLine> &
  Pick<ReviewLine, 'act'> & { readonly who?: keyof typeof people; readonly key?: SigningKey };

/** Officer submits, chief approves. */
export const plainActs: readonly Act[] = [
  { act: 'submit', who: 'officer' },
  { act: 'approve', who: 'chief' },
];

/** What a test may want otherwise; everything is signed after the change. */
export interface Recipe {
  readonly record?: PackageRecord;
  readonly recordText?: string;
  readonly roster?: Roster;
  readonly rosterKey?: SigningKey;
  readonly acts?: readonly Act[];
  readonly memberKey?: SigningKey;
  readonly deviceKey?: SigningKey;
  readonly statement?: Partial<ApprovalStatement>;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
  /** Payload files that stay on the disk, for packages too large for memory. */
  readonly attached?: BagInput['payload'];
  readonly approvedAt?: string;
  /** Last change to any file of the bag, after all signatures, with manifests made anew. */
  readonly mend?: (files: Record<string, Uint8Array>) => void;
}

/** Everything below the bag's folder, ready to be packed. */
export function sampleInput(recipe: Recipe = {}): BagInput {
  const approvedAt = recipe.approvedAt ?? '2026-11-22T11:00:01+08:00';
  const roster = recipe.roster ?? sampleRoster;
  const content = sampleContent(recipe);
  const revision = sha256(content['data/record.json']!);
  const attached = recipe.attached ?? [];
  const parts = {
    ...partsOf(content),
    ...Object.fromEntries(attached.map(({ path, sha256: digest }) => [path.slice('data/'.length), digest])),
  };
  const lines = signActs(recipe.acts ?? plainActs, revision, parts);
  content['data/review.jsonl'] = utf8(lines.map((line) => `${line}\n`).join(''));
  content['data/roster.jws'] = utf8(signRoster(recipe.rosterKey ?? keys.rosterRoot, roster));
  recipe.mend?.(content);

  const inline = Object.entries(content).map(([path, bytes]) => ({
    path,
    sha256: sha256(bytes),
    size: bytes.length,
    source: { bytes },
  }));
  const payload = [...inline, ...attached];
  const tags = bagTags({ packageId, departmentName: department.name, approvedAt, payload });
  const statement: ApprovalStatement = {
    format: 1,
    packageId,
    department: { ...department },
    record: submission,
    revision,
    payload: {
      'manifest-sha256.txt': sha256(tags['manifest-sha256.txt']),
      'bag-info.txt': sha256(tags['bag-info.txt']),
      'bagit.txt': sha256(tags['bagit.txt']),
    },
    review: { head: sha256(lines.at(-1) ?? ''), length: lines.length },
    audit: null,
    roster: sha256(content['data/roster.jws']),
    rulePack: { id: 'zhongshan', version: '1' },
    publishAt: null,
    supersedes: null,
    approvedAt,
    ...recipe.statement,
  };
  const approval = signApproval(recipe.memberKey ?? keys.chief, recipe.deviceKey ?? keys.device, statement);
  return { packageId, approvedAt, payload, tags: { ...tags, 'approval.jws.json': approval } };
}

/** Every file that the review is about. */
function sampleContent({
  record = sampleRecord,
  recordText = canonicalJson(record),
  extra,
}: Recipe): Record<string, Uint8Array> {
  return {
    'data/record.json': utf8(recordText),
    'data/checks.json': utf8(canonicalJson({ engine: '1', rulePack: { id: 'zhongshan', version: '1' }, findings: [] })),
    'data/conformance.json': utf8(canonicalJson({ documents: [] })),
    'data/documents/政策.html': utf8('<!doctype html><title>中山市示范办法</title>'),
    ...extra,
  };
}

const partsOf = (content: Readonly<Record<string, Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(content).map(([path, bytes]) => [path.slice('data/'.length), sha256(bytes)]));

/** What every line of the plain sample's chain names as `parts`. */
export const sampleParts = (): Record<string, string> => partsOf(sampleContent({}));

/** Signs acts into a chain; an act may override any field of its line, and the key it is signed with. */
export function signActs(acts: readonly Act[], revision: string, parts: Readonly<Record<string, string>>): string[] {
  const lines: string[] = [];
  for (const { who = 'officer', key = keys[who], ...fields } of acts) {
    const previous = lines.at(-1);
    const line: ReviewLine = {
      seq: lines.length + 1,
      prev: previous === undefined ? null : sha256(previous),
      record: submission,
      revision,
      parts,
      step: who,
      by: { person: people[who], name: names[who], role: who },
      reason: fields.act === 'return' || fields.act === 'withdraw' ? '数字有误' : null,
      at: `2026-11-22T10:${String(lines.length).padStart(2, '0')}:00+08:00`,
      onBehalfOf: null,
      ...fields,
    };
    lines.push(signReviewLine(key, line));
  }
  return lines;
}

/** Builds the sample into `folder` and answers where. */
export async function buildSample(folder: string, recipe: Recipe = {}): Promise<BuiltBag & { readonly path: string }> {
  const path = join(folder, `${packageId}.zip`);
  const built = await buildBag(path, sampleInput(recipe));
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return { ...built.value, path };
}

/** A receipt for the sample, signed by the receipt root. */
export const sampleReceipt = (
  zip: string,
  fields: Readonly<Record<string, unknown>> = {},
  key = keys.receiptRoot,
): string =>
  signCompact(
    key,
    'disclosure-receipt+jws',
    utf8(
      canonicalJson({
        packageId,
        sha256: zip,
        state: 'verified',
        sequence: 2,
        at: '2026-11-22T11:05:00+08:00',
        portal: 'http://127.0.0.1:1',
        reasons: [],
        indexNumber: null,
        publicUrl: null,
        publishedAt: null,
        ...fields,
      }),
    ),
  );
