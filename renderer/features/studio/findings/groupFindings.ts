import type { CheckReport, Decision, Finding } from '#shared/domain/checks/checks.ts';
import { assertNever } from '#shared/lib/result.ts';

/** What a finding says about the text, in the words of the card. */
export type FindingKind = 'disagrees' | 'fails' | 'uncertain' | 'missing' | 'uncovered' | 'not-assessable';

export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  disagrees: '不一致',
  fails: '不通过',
  uncertain: '待确认',
  missing: '未写',
  uncovered: '未解读',
  'not-assessable': '无法评估',
};

export function findingKind({ verdict, policy, place }: Finding): FindingKind {
  if (verdict === 'not-assessable') return 'not-assessable';
  if (verdict === 'uncertain') return 'uncertain';
  if (place.in === 'element') return 'missing';
  if (place.in === 'policy' && policy === null) return 'uncovered';
  return policy === null ? 'fails' : 'disagrees';
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
    { title: '无法评估', findings: of('not-assessable') },
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

/** 2 处不一致、1 个要素未写: what stands in a sentence. */
export function kindPhrase(kind: FindingKind, count: number): string {
  switch (kind) {
    case 'missing':
      return `${count} 个要素`;
    case 'uncovered':
      return `${count} 条未解读`;
    case 'disagrees':
    case 'fails':
    case 'uncertain':
    case 'not-assessable':
      return `${count} 处${findingKindNames[kind]}`;
    default:
      return assertNever(kind);
  }
}
