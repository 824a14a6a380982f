import { Button } from 'antd';
import { Lock, Undo2 } from 'lucide-react';
import { givenBack } from '#shared/domain/delivery/delivery.ts';
import { editable } from '#shared/domain/review/review.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { workProblemText } from '#renderer/lib/saving/workProblemText.ts';
import type { Desk, DeskActs, Which } from './studioState.ts';

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
      <SaveTrouble which="interpretation" desk={desk} acts={acts} />
      <SaveTrouble which="policy" desk={desk} acts={acts} />
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
  return givenBack(delivery) ? '门户已退回，理由在“报送”里。收回以后可以修改，改好重新送审。' : '进度在“报送”里看。';
}

const names: Readonly<Record<Which, string>> = { interpretation: '解读', policy: '政策的文件信息' };

function SaveTrouble({ which, desk, acts }: { readonly which: Which; readonly desk: Desk; readonly acts: DeskActs }) {
  const now = useNow();
  const { save } = desk[which];
  if (save.type === 'failed') {
    return (
      <Problem
        action={
          <Button size="small" onClick={() => void acts.flush()}>
            现在再存
          </Button>
        }
      >
        {names[which]}没有落盘：{workProblemText(save.problem)}
        {save.retries && ' 会自动再试。'}
      </Problem>
    );
  }
  if (save.type !== 'conflict') return null;
  const { revision } = save.theirs;
  return (
    <Problem
      action={
        <span className="studio-choice">
          <Button size="small" type="primary" onClick={() => void acts.resolve(which, 'mine')}>
            用窗口里的
          </Button>
          <Button size="small" onClick={() => void acts.resolve(which, 'theirs')}>
            用 {revision.author} 的
          </Button>
        </span>
      }
    >
      {names[which]}有两稿：{revision.author} {momentText(revision.savedAt, now)} 存了第 {revision.number}{' '}
      次修订，您窗口里的字还没有存。选哪一稿都可以，另一稿会留在修订记录里。
    </Problem>
  );
}
