/**
 * Whether the portal takes a package (package-and-portal §2): the verification anybody can do, and
 * what only the portal knows: its own rosters, who is revoked today, and what is published already.
 */
import type { ReturnReason } from '#shared/domain/delivery/delivery.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { parseApproval } from '#shared/protocol/approval.ts';
import { parsePackageRecord, type PackagedRecord } from '#shared/protocol/packageRecord.ts';
import { parseReviewLine, reviewLines } from '#shared/protocol/reviewLine.ts';
import type { VerifyReport } from '#shared/protocol/verification.ts';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { packageFile } from '../routes/packages.ts';
import { findDevice, currentRoster, rosterAsOf } from '../storage/rosters.ts';
import { findPublished, type HeldPackage } from '../storage/packages.ts';
import { openPackage } from './packageEntries.ts';

export interface Judgement {
  /** Why it goes back; empty when nothing is wrong. */
  readonly reasons: readonly ReturnReason[];
  /** Why it waits for the operator; null when it need not. */
  readonly hold: string | null;
  readonly title: string;
  readonly department: string;
  readonly publishAt: number | null;
  readonly supersedes: string | null;
}

const AHEAD_MS = 300_000;
const OLD_MS = 30 * 24 * 3_600_000;

export async function judgeDelivery(deps: PortalDeps, held: HeldPackage): Promise<Judgement> {
  const file = packageFile(deps.dir, held.id);
  const verified = await verifyPackage(file, { roots: deps.keys.trustRoots });
  if (!verified.ok) return returned([{ where: 'ZIP', why: verified.error.why }]);
  const report = verified.value;
  const { titles, department, publishAt, supersedes } = report.package;
  const about = {
    title: titles[0] ?? '',
    department: department?.name ?? '',
    publishAt: publishAt === null ? null : parseInstant(publishAt),
    supersedes,
  };
  if (!report.valid) return { ...returned(problemsOf(report)), ...about };

  const approvedAt = parseInstant(report.package.approvedAt ?? '') ?? 0;
  const reasons = [
    ...identityReasons(held, report),
    ...rosterReasons(deps, held, report, approvedAt),
    ...(await contentReasons(deps, held, file)),
  ];
  const hold = deps.now() - approvedAt > OLD_MS ? '批准已超过三十天，须由门户管理员确认' : null;
  return { reasons, hold, ...about };
}

const returned = (reasons: readonly ReturnReason[]): Judgement => ({
  reasons,
  hold: null,
  title: '',
  department: '',
  publishAt: null,
  supersedes: null,
});

/** Indeterminate is not a pass: what the portal can't tell it does not publish. */
function problemsOf({ integrity, identity, authority, freshness }: VerifyReport): readonly ReturnReason[] {
  const answers = [integrity, identity, authority, freshness].filter(({ verdict }) => verdict !== 'pass');
  const reasons = answers.flatMap(({ problems }) => problems.map(({ part, why }) => ({ where: part, why })));
  return reasons.length > 0 ? reasons : [{ where: 'ZIP', why: '材料包没有通过核验' }];
}

function* identityReasons(held: HeldPackage, { package: found }: VerifyReport): Generator<ReturnReason> {
  if (found.packageId !== held.id) yield { where: 'approval.jws.json', why: '材料包编号与报送时申报的不一致' };
  if (found.department?.uscc !== held.uscc) yield { where: 'approval.jws.json', why: '材料包不是报送部门自己的' };
}

function* rosterReasons(
  deps: PortalDeps,
  held: HeldPackage,
  { package: found }: VerifyReport,
  approvedAt: number,
): Generator<ReturnReason> {
  if (approvedAt > deps.now() + AHEAD_MS) yield { where: 'approval.jws.json', why: '批准时间在门户时间之后' };
  const known = rosterAsOf(deps.db, held.uscc, approvedAt);
  if (known && (found.roster?.version ?? 0) < known.roster.version) {
    yield {
      where: 'data/roster.jws',
      why: `批准时已有更新的名册（第 ${known.roster.version} 版），包里是第 ${found.roster?.version ?? 0} 版`,
    };
  }
}

async function contentReasons(deps: PortalDeps, held: HeldPackage, file: string): Promise<readonly ReturnReason[]> {
  const entries = await openPackage(file);
  try {
    const kids = [
      ...kidsOfChain(await entries.text('data/review.jsonl')),
      ...kidsOfApproval(await entries.text('approval.jws.json')),
    ];
    const record = parsePackageRecord(await entries.text('data/record.json'));
    const records = record.ok ? record.value.records : [];
    return [...revokedReasons(deps, held, kids), ...publicityReasons(records), ...companionReasons(deps, records)];
  } finally {
    await entries.close();
  }
}

const kidsOfChain = (text: string): readonly string[] =>
  (reviewLines(text) ?? []).flatMap((line) => {
    const parsed = parseReviewLine(line, protocolCrypto.sha256);
    return parsed.ok ? [parsed.value.signature.header.kid] : [];
  });

function kidsOfApproval(text: string): readonly string[] {
  const parsed = parseApproval(text);
  return parsed.ok ? [parsed.value.member.header.kid, parsed.value.device.header.kid] : [];
}

/** Revoked today, whenever the act was: the portal knows more than the roster in the package. */
function* revokedReasons({ db }: PortalDeps, held: HeldPackage, kids: readonly string[]): Generator<ReturnReason> {
  const revoked = new Set(currentRoster(db, held.uscc)?.roster.revoked.map(({ kid }) => kid));
  const hit = kids.find((kid) => revoked.has(kid) || findDevice(db, kid)?.revoked === true);
  if (hit !== undefined) yield { where: 'approval.jws.json', why: '签名用的密钥已被吊销' };
}

/** Only 主动公开 is for everybody's eyes. */
function* publicityReasons(records: readonly PackagedRecord[]): Generator<ReturnReason> {
  for (const [index, { attribute, title }] of records.entries()) {
    if (attribute.code !== 'ZD')
      yield { where: `data/record.json#records/${index}`, why: `“${title}”的公开属性不是主动公开` };
  }
}

/** An interpretation goes out with its policy, or after it, never alone (三同步). */
function* companionReasons({ db }: PortalDeps, records: readonly PackagedRecord[]): Generator<ReturnReason> {
  for (const [index, { kind, links, title }] of records.entries()) {
    if (kind !== 'interpretation') continue;
    const accompanied = links.some(
      ({ type, to }) =>
        type === 'interprets' &&
        (typeof to === 'string'
          ? records.some(({ id, kind: other }) => id === to && other !== 'interpretation')
          : findPublished(db, to.indexNumber, to.sha256) !== null),
    );
    if (!accompanied)
      yield { where: `data/record.json#records/${index}`, why: `解读“${title}”没有随同政策，也没有指明已公开的政策` };
  }
}
