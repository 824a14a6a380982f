import { blocks, type CheckReport, type Finding } from '#shared/domain/checks/checks.ts';
import { countKinds, findingKind, findingKinds, kindPhrase, type FindingKind } from './groupFindings.ts';

export interface Blocker {
  readonly kind: FindingKind;
  /** 2 处不一致 */
  readonly words: string;
  /** The first of them, to jump to. */
  readonly first: Finding;
}

/** What still keeps the submission from being sent (送审前还差), one entry per kind. */
export function blockers({ findings, decisions }: CheckReport): readonly Blocker[] {
  const blocking = findings.filter((finding) => blocks(finding, decisions));
  const counts = countKinds(blocking);
  return findingKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    const first = blocking.find((finding) => findingKind(finding) === kind);
    return first ? [{ kind, words: kindPhrase(kind, count), first }] : [];
  });
}
