import { ShieldCheck } from 'lucide-react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { FieldNames } from '../envelope/fieldNames.ts';
import type { Desk } from '../studioState.ts';
import type { FindingActs } from './FindingCard.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { FindingList } from './FindingList.tsx';
import { groupFindings } from './groupFindings.ts';

export interface FindingPaneProps extends FindingActs {
  readonly desk: Desk;
  readonly labels: ReadonlyMap<string, string>;
  readonly names: FieldNames;
  readonly editable: boolean;
  readonly rowKeys: boolean;
}

/** The right pane: what the checks found about the words that are on the disk. */
export function FindingPane({ desk, labels, names, editable, rowKeys, ...acts }: FindingPaneProps) {
  const { report, checking } = desk;
  return (
    <>
      <div className="studio-pane-head">
        <h2>检查</h2>
        {checking && <span className="quiet">正在检查…</span>}
        <span className="studio-gap" />
        {report !== null && <FindingCounts report={report} />}
      </div>
      {report !== null && groupFindings(report).length === 0 && (
        <EmptyState icon={ShieldCheck} title="没有要处理的">
          每次落盘后会再查一遍，查到的列在这里。
        </EmptyState>
      )}
      {report !== null && (
        <FindingList
          {...acts}
          report={report}
          policyId={desk.view.policy.id}
          sections={desk.interpretation.fields.sections}
          labels={labels}
          names={names}
          chosen={desk.finding}
          editable={editable}
          rowKeys={rowKeys}
        />
      )}
    </>
  );
}
