import type { CheckReport, Decision, Finding } from '#shared/domain/checks/checks.ts';
import { assertNever } from '#shared/lib/result.ts';

/** What a finding says about the text, in the order in which people deal with it. */
export const findingKinds = [
  'disagrees',
  'fails',
  'uncertain',
  'missing',
  'uncovered',
  'blank',
  'not-assessable',
  'hint',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  disagrees: '不一致',
  fails: '不通过',
  uncertain: '待确认',
  missing: '要补写',
  uncovered: '未解读',
  blank: '要填写',
  'not-assessable': '无法评估',
  hint: '提示',
};

/** Rule of facts against the policy (事实与原文一致): also without the other side, it is a disagreement. */
const FACTS = 'R12';
/** Rules of 公开信息 that ask for something other than a value in the place they name. */
const beyondValues: ReadonlySet<string> = new Set(['R08', 'R09', 'R37']);

export function findingKind({ rule, severity, verdict, policy, place, text }: Finding): FindingKind {
  if (verdict === 'not-assessable') return 'not-assessable';
  if (severity === 'I') return 'hint';
  if (verdict === 'uncertain') return 'uncertain';
  if (policy !== null || rule === FACTS) return 'disagrees';
  // About something that is not there; words that are there and wrong have a text.
  if (text === '' && place.in === 'element') return 'missing';
  if (text === '' && place.in === 'policy') return 'uncovered';
  if (text === '' && place.in === 'field' && !beyondValues.has(rule)) return 'blank';
  return 'fails';
}

export interface FindingGroup {
  /** Null for the first group, which needs no heading: it is what the pane is for. */
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

/** Open findings in the order in which people deal with them; passes are counted, not listed. */
export function groupFindings({ findings, decisions }: CheckReport): readonly FindingGroup[] {
  const decided = new Set(decisions.map(({ finding }) => finding));
  const open = findings.filter(({ verdict, key }) => verdict !== 'pass' && !decided.has(key));
  const of = (...kinds: readonly FindingKind[]) => open.filter((finding) => kinds.includes(findingKind(finding)));
  return [
    { title: null, findings: [...of('disagrees'), ...of('fails'), ...of('uncertain')] },
    { title: '要素', findings: of('missing') },
    { title: '条款', findings: of('uncovered') },
    { title: '公开信息', findings: of('blank') },
    { title: '无法评估', findings: of('not-assessable') },
    { title: '提示', findings: of('hint') },
    { title: '已说明', findings: findings.filter(({ verdict, key }) => verdict !== 'pass' && decided.has(key)) },
  ].filter((group) => group.findings.length > 0);
}

/** How many of each, for the pane's head and the line 送审前还差. */
export function countKinds(findings: readonly Finding[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const finding of findings) {
    const kind = findingKind(finding);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

export const decisionOf = (finding: Finding, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find(({ finding: key }) => key === finding.key);

/** 2 处不一致, 1 个要素: what stands in the sentence 送审前还差. */
export function kindPhrase(kind: FindingKind, count: number): string {
  switch (kind) {
    case 'missing':
      return `${count} 个要素`;
    case 'uncovered':
      return `${count} 条未解读`;
    case 'blank':
      return `${count} 项公开信息`;
    case 'disagrees':
    case 'fails':
    case 'uncertain':
    case 'not-assessable':
    case 'hint':
      return `${count} 处${findingKindNames[kind]}`;
    default:
      return assertNever(kind);
  }
}
