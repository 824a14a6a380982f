/**
 * Authority (权限): was each act allowed to that person at that step, and is the route complete?
 */
import type { Department } from '#shared/domain/person/person.ts';
import { findings } from './findings.ts';
import type { DecodedPackage, PackageMaterial } from './packageMaterial.ts';
import { replayReview, type ReviewOutcome, type ReviewSubject } from './reviewChain.ts';
import type { VerifyAnswer } from './verification.ts';

export interface AuthorityJudgement {
  readonly answer: VerifyAnswer;
  /** What the chain adds up to; null where chain, record or roster could not be read. */
  readonly outcome: ReviewOutcome | null;
}

export function judgeAuthority(
  material: PackageMaterial,
  decoded: DecodedPackage,
  rosterTrusted: boolean,
): AuthorityJudgement {
  const found = findings();
  const { lines, roster, approval } = decoded;
  const subject = subjectOf(material, decoded);
  if (lines === null || roster === null || subject === null) {
    found.unknown('data/review.jsonl', '审签链、名册或内容不可读，无法判断权限');
    return { answer: found.answer(), outcome: null };
  }
  if (!rosterTrusted) found.unknown('data/roster.jws', '名册未经信任根签发，不能作为权限的依据');

  const outcome = replayReview(lines, subject, roster.roster);
  for (const { line, why } of outcome.authority) found.fail(`data/review.jsonl#${line ?? 0}`, why);
  if (outcome.route === null) found.fail('data/roster.jws', `名册里没有「${subject.kind}」这类事项的审签路线`);
  else if (outcome.state !== 'approved') {
    const missing = outcome.open.length > 0 ? `,还差「${outcome.open.join('、')}」` : '';
    found.fail('data/review.jsonl', `审签路线没有走完${missing}`);
  }
  if (approval === null) found.unknown('approval.jws.json', '批准书不可读，无法判断是哪个部门批准的');
  else if (!sameDepartment(approval.statement.department, roster.roster.department)) {
    found.fail('approval.jws.json', '批准书的部门不是名册的部门');
  }
  return { answer: found.answer(), outcome };
}

/** What the approvals must be about: the bytes that are in this package. */
function subjectOf({ files }: PackageMaterial, { record }: DecodedPackage): ReviewSubject | null {
  const revision = files.find(({ path }) => path === 'data/record.json')?.sha256;
  if (record === null || revision === undefined) return null;
  const parts = files
    .filter(({ path }) => path.startsWith('data/') && path !== 'data/review.jsonl' && path !== 'data/roster.jws')
    .map(({ path, sha256 }) => [path.slice('data/'.length), sha256] as const);
  return {
    record: record.submission,
    revision,
    parts: Object.fromEntries(parts),
    kind: record.records[0]?.kind ?? '*',
    authors: record.records.flatMap(({ authors }) => authors),
  };
}

const sameDepartment = (left: Department, right: Department): boolean =>
  left.uscc === right.uscc && left.name === right.name;
