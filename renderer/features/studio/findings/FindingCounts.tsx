import { CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { countKinds, groupFindings } from './groupFindings.ts';

/** ✕ 2 不一致 ? 1 待确认 ✓ 31, in the pane's head. */
export function FindingCounts({ report }: { readonly report: CheckReport }) {
  const open = groupFindings(report)
    .filter(({ title }) => title !== '已说明')
    .flatMap(({ findings }) => findings);
  const counts = countKinds(open);
  const wrong = (counts.get('disagrees') ?? 0) + (counts.get('fails') ?? 0);
  const unsure = counts.get('uncertain') ?? 0;
  return (
    <>
      {wrong > 0 && (
        <StateMark icon={CircleX} tone="amber">
          {wrong} {(counts.get('fails') ?? 0) === 0 ? '不一致' : '不通过'}
        </StateMark>
      )}
      {unsure > 0 && (
        <StateMark icon={CircleQuestionMark} tone="uncertain">
          {unsure} 待确认
        </StateMark>
      )}
      <StateMark icon={CircleCheck} tone="green">
        {report.totals.facts.pass}
        <span className="unseen"> 处事实一致</span>
      </StateMark>
    </>
  );
}
