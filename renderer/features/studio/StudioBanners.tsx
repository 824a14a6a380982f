import { Button } from 'antd';
import { Lock, Undo2 } from 'lucide-react';
import { givenBack } from '#shared/domain/delivery/delivery.ts';
import { editable } from '#shared/domain/review/review.ts';
import { SaveTrouble } from '#renderer/form/SaveTrouble.tsx';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { workProblemText } from '#renderer/lib/saving/workProblemText.ts';
import type { Desk, DeskActs, Which } from './studioState.ts';

const records: readonly { readonly which: Which; readonly name: string }[] = [
  { which: 'interpretation', name: '解读' },
  { which: 'policy', name: '政策的公开信息' },
];

/** What one must know before going on: returned and why, frozen, words that are not on the disk, two versions. */
export function StudioBanners({ desk, acts }: { readonly desk: Desk; readonly acts: DeskActs }) {
  const now = useNow();
  const { view, problem } = desk;
  return (
    <div className="studio-banners">
      {view.returned !== null && editable(view.state) && (
        <div className="studio-banner is-returned">
          <StateMark icon={Undo2} tone="amber" strong>
            被退回
          </StateMark>
          <span>
            {view.returned.by}（{momentText(view.returned.at, now)}）：{view.returned.reason}
          </span>
        </div>
      )}
      {!editable(view.state) && (
        <div className="studio-banner">
          <StateMark icon={Lock} tone="plain" strong>
            {view.state === 'in-review' ? '审批中，不能修改' : '已批准，不能修改'}
          </StateMark>
          <span className="quiet">{frozenText(view)}</span>
        </div>
      )}
      {records.map(({ which, name }) => (
        <SaveTrouble
          key={which}
          name={name}
          save={desk[which].save}
          onFlush={acts.flush}
          onResolve={(whose) => acts.resolve(which, whose)}
        />
      ))}
      {problem !== null && (
        <Problem
          action={
            <Button size="small" onClick={acts.dismissProblem}>
              知道了
            </Button>
          }
        >
          {workProblemText(problem)}
        </Problem>
      )}
    </div>
  );
}

/** What one can do about words that may not change now. */
function frozenText({ state, delivery }: Desk['view']): string {
  if (state === 'in-review') return '需要改时先撤回；审批人已看过的要重新看。';
  if (delivery === 'published') return '已经公开。要更正，点“更正”，改好重新送审，门户会以新版取代。';
  return givenBack(delivery) ? '门户已退回，理由在“报送”里。收回以后可以修改，改好重新送审。' : '进度在“报送”里看。';
}
