import { blocks, type CheckReport, type Finding } from '#shared/domain/checks/checks.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Jump } from '#renderer/form/FieldBlock.tsx';
import { jumpTo } from '#renderer/form/jumpTo.ts';
import type { Desk, Which } from '../studioState.ts';

/** Which form 公开信息 shows, and the field to go to. */
export interface Info {
  readonly which: Which;
  readonly jump: Jump | null;
}

/** What still keeps the submission from being sent and is mended in 公开信息, in the order of the forms. */
export function infoFindings(report: CheckReport | null): readonly Finding[] {
  if (report === null) return [];
  return report.findings.filter(
    (finding) => (finding.place.in === 'field' || finding.place.in === 'value') && blocks(finding, report.decisions),
  );
}

export const whichOf = (record: RecordId, { view }: Desk): Which =>
  record === view.policy.id ? 'policy' : 'interpretation';

/** 公开信息 at what a finding is about. */
export const infoAt = (finding: Finding, desk: Desk): Info => ({
  which: whichOf(finding.place.record, desk),
  jump: jumpTo(finding),
});

/** 公开信息 at the first thing that is missing; at the policy's beginning when nothing is. */
export function infoNow(desk: Desk): Info {
  const [first] = infoFindings(desk.report);
  return first === undefined ? { which: 'policy', jump: null } : infoAt(first, desk);
}
