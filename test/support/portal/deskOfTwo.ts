/**
 * A department of an officer and a section chief on one device, as the sync room sees it: real keys,
 * a real enrolment at a real portal, real packages approved by the chief.
 */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { buildBag, type BagInput } from '#core/formats/bag/buildBag.ts';
import type { Clock, Random } from '#core/ports.ts';
import { signApproval } from '#core/signing/signApproval.ts';
import { signReviewLine } from '#core/signing/signReviewLine.ts';
import { generateSigningKey, type SigningKey } from '#core/signing/signingKey.ts';
import { enrol, type EnrolInput } from '#core/sync/enrol.ts';
import { parsePortalAddress, type PortalAddress } from '#core/sync/portalAddress.ts';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { ApprovalStatement } from '#shared/protocol/approval.ts';
import { bagTags } from '#shared/protocol/bag.ts';
import type { PackageRecord, PackagedRecord } from '#shared/protocol/packageRecord.ts';
import { parseTrustRoots, type TrustRoots } from '#shared/protocol/trustRoots.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import type { Portal } from '#test/portal/startPortal.ts';

export const realRandom: Random = { uuid, bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };
export const clockOff = (byMs = 0): Clock => ({ now: () => (Date.now() + byMs) as Instant });

export interface DeskOfTwo {
  readonly department: { readonly name: string; readonly uscc: string };
  readonly device: SigningKey;
  readonly officer: { readonly person: PersonId; readonly name: string; readonly key: SigningKey };
  readonly chief: { readonly person: PersonId; readonly name: string; readonly key: SigningKey };
  readonly baseUrl: PortalAddress;
  readonly trustRoots: TrustRoots;
  readonly rosterJws: string;
}

/** What a department is told about a portal, whichever process it runs in. */
export type PortalAtHand = Pick<Portal, 'baseUrl' | 'trustRoots'>;

/** What `enrol` takes, for a new department with new keys. */
export function enrolInput(
  portal: PortalAtHand,
  code: string,
  department: DeskOfTwo['department'] = theDepartment,
): EnrolInput {
  return {
    baseUrl: portal.baseUrl,
    code,
    trustRoots: portal.trustRoots,
    department,
    device: generateSigningKey(),
    people: [
      { person: uuid() as PersonId, name: '张三', roles: ['officer'], key: generateSigningKey() },
      { person: uuid() as PersonId, name: '李四', roles: ['chief'], key: generateSigningKey() },
    ],
  };
}

export const theDepartment = { name: '中山市示范局', uscc: '11442000MB2D00018W' } as const;
export const otherDepartment = { name: '中山市另一局', uscc: '114420000073329991' } as const;

export async function enrolDesk(
  portal: Portal,
  department: DeskOfTwo['department'] = theDepartment,
): Promise<DeskOfTwo> {
  return enrolWith(portal, portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] }), department);
}

/** `enrolDesk` with a code that was handed over: for a portal in a process of its own. */
export async function enrolWith(
  portal: PortalAtHand,
  code: string,
  department: DeskOfTwo['department'] = theDepartment,
): Promise<DeskOfTwo> {
  const input = enrolInput(portal, code, department);
  const enrolled = await enrol(
    { fetch, clock: clockOff(), random: realRandom, signal: new AbortController().signal },
    input,
  );
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.error));
  const roots = parseTrustRoots(portal.trustRoots);
  const address = parsePortalAddress(portal.baseUrl);
  const [officer, chief] = input.people;
  if (!roots.ok || !address.ok || !officer || !chief) throw new Error('Not enrolled');
  return {
    department,
    device: input.device,
    officer,
    chief,
    baseUrl: address.value,
    trustRoots: roots.value,
    rosterJws: enrolled.value.rosterJws,
  };
}

export interface Recipe {
  /** UTC milliseconds of the approval; now by default. */
  readonly approvedAt?: number;
  readonly records?: (both: readonly PackagedRecord[]) => readonly PackagedRecord[];
  readonly extra?: Readonly<Record<string, Uint8Array>>;
  /** Payload files that stay on the disk, for packages too large for memory. */
  readonly attached?: BagInput['payload'];
  readonly statement?: Partial<ApprovalStatement>;
  readonly rosterJws?: string;
}

export interface BuiltPackage {
  readonly packageId: PackageId;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly pages: Readonly<Record<string, Uint8Array>>;
}

/** A policy with its interpretation, submitted by the officer, approved by the chief, built into `folder`. */
export async function buildPackage(desk: DeskOfTwo, folder: string, recipe: Recipe = {}): Promise<BuiltPackage> {
  const packageId = uuid() as PackageId;
  const submission = uuid() as SubmissionId;
  const approvedAt = (recipe.approvedAt ?? Date.now()) as Instant;
  const both = recordsOf(desk);
  const record: PackageRecord = { format: 1, submission, records: recipe.records?.(both) ?? both };
  const text = canonicalJson(record);
  const pages = {
    'documents/policy.html': utf8(pageHtml('中山市示范办法', 'interpretation.html', '政策解读')),
    'documents/interpretation.html': utf8(pageHtml('《中山市示范办法》解读', 'policy.html', '政策原文')),
    'documents/policy.docx': utf8('not really a docx, but the portal does not look inside'),
  };
  const content: Record<string, Uint8Array> = {
    'record.json': utf8(text),
    'checks.json': utf8(canonicalJson({ engine: '1', findings: [] })),
    'conformance.json': utf8(canonicalJson({ documents: [] })),
    ...pages,
    ...recipe.extra,
  };
  const attached = recipe.attached ?? [];
  const parts = Object.fromEntries([
    ...Object.entries(content).map(([path, bytes]) => [path, digest(bytes)]),
    ...attached.map((file) => [file.path.slice('data/'.length), file.sha256]),
  ]) as Record<string, string>;
  const revision = digest(utf8(text));
  const line = {
    record: submission,
    revision,
    parts,
    at: rfc3339(approvedAt),
    reason: null,
    onBehalfOf: null,
  } as const;
  const by = ({ person, name }: DeskOfTwo['officer'], role: string) => ({ person, name, role });
  const first = signReviewLine(desk.officer.key, {
    ...line,
    seq: 1,
    prev: null,
    act: 'submit',
    step: 'officer',
    by: by(desk.officer, 'officer'),
  });
  const second = signReviewLine(desk.chief.key, {
    ...line,
    seq: 2,
    prev: digest(utf8(first)),
    act: 'approve',
    step: 'chief',
    by: by(desk.chief, 'chief'),
  });
  const rosterJws = recipe.rosterJws ?? desk.rosterJws;
  content['review.jsonl'] = utf8(`${first}\n${second}\n`);
  content['roster.jws'] = utf8(rosterJws);

  const inline = Object.entries(content).map(([path, bytes]) => ({
    path: `data/${path}`,
    sha256: digest(bytes),
    size: bytes.length,
    source: { bytes },
  }));
  const payload = [...inline, ...attached];
  const tags = bagTags({ packageId, departmentName: desk.department.name, approvedAt: rfc3339(approvedAt), payload });
  const statement: ApprovalStatement = {
    format: 1,
    packageId,
    department: { ...desk.department },
    record: submission,
    revision,
    payload: {
      'manifest-sha256.txt': digest(utf8(tags['manifest-sha256.txt'])),
      'bag-info.txt': digest(utf8(tags['bag-info.txt'])),
      'bagit.txt': digest(utf8(tags['bagit.txt'])),
    },
    review: { head: digest(utf8(second)), length: 2 },
    audit: null,
    roster: digest(utf8(rosterJws)),
    rulePack: { id: 'zhongshan', version: '1' },
    publishAt: null,
    supersedes: null,
    approvedAt: rfc3339(approvedAt),
    ...recipe.statement,
  };
  const file = join(folder, `${packageId}.zip`);
  const approval = signApproval(desk.chief.key, desk.device, statement);
  const built = await buildBag(file, {
    packageId,
    approvedAt: rfc3339(approvedAt),
    payload,
    tags: { ...tags, 'approval.jws.json': approval },
  });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return { packageId, file, ...built.value, pages };
}

function recordsOf({ department, officer }: DeskOfTwo): readonly PackagedRecord[] {
  const policyId = uuid() as RecordId;
  const common = {
    attribute: { code: 'ZD', basis: null, reason: null },
    issuer: department.name,
    date: '2026-11-20',
    fields: {},
    clauses: [],
    authors: [officer.person],
  } as const;
  return [
    { ...common, id: policyId, kind: 'policy', title: '中山市示范办法', docNumber: '中示〔2026〕1号', links: [] },
    {
      ...common,
      id: uuid() as RecordId,
      kind: 'interpretation',
      title: '《中山市示范办法》解读',
      docNumber: null,
      links: [{ to: policyId, type: 'interprets', spans: [] }],
    },
  ];
}

const pageHtml = (title: string, other: string, word: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><p>第一条 为了示范,制定本办法。${randomUUID()}</p><p><a href="${other}">${word}</a></p></main></body></html>\n`;

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
