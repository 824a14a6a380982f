import { Button } from 'antd';
import { Lock, Undo2 } from 'lucide-react';
import { givenBack } from '#shared/domain/delivery/delivery.ts';
import { editable } from '#shared/domain/review/review.ts';
import { SaveTrouble } from '#renderer/form/SaveTrouble.tsx';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { problemText } from '../problemText.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import type { OpenActs, OpenRecord } from './openState.ts';

export interface FormBannersProps {
  readonly open: OpenRecord;
  readonly acts: OpenActs;
  readonly onOpen: (record: LinkLook) => void;
}

/** What one must know before going on: returned and why, frozen, superseded, words that are not on the disk, two versions. */
export function FormBanners({ open, acts, onOpen }: FormBannersProps) {
  const now = useNow();
  const { view, problem, save } = open;
  const { state } = view.record;
  return (
    <div className="record-banners">
      {view.returned !== null && editable(state) && (
        <div className="record-banner is-returned">
          <StateMark icon={Undo2} tone="amber" strong>
            被退回
          </StateMark>
          <span>
            {view.returned.by}（{momentText(view.returned.at, now)}）：{view.returned.reason}
          </span>
        </div>
      )}
      {!editable(state) && (
        <div className="record-banner">
          <StateMark icon={Lock} tone="plain" strong>
            {state === 'in-review' ? '审批中，不能修改' : '已批准，不能修改'}
          </StateMark>
          <span className="quiet">{frozenText(open)}</span>
        </div>
      )}
      {view.supersededBy.length > 0 && (
        <div className="record-banner is-returned">
          <StateMark icon={Undo2} tone="amber" strong>
            已被替代或修改
          </StateMark>
          <span>
            {view.supersededBy.map((record) => (
              <button key={record.id} type="button" className="link-button" onClick={() => onOpen(record)}>
                {record.title}
              </button>
            ))}
          </span>
        </div>
      )}
      <SaveTrouble name="这件事项" save={save} onFlush={acts.flush} onResolve={acts.resolve} />
      {problem !== null && (
        <Problem
          action={
            <Button size="small" onClick={acts.dismissProblem}>
              知道了
            </Button>
          }
        >
          {problemText(problem)}
        </Problem>
      )}
    </div>
  );
}

/** What one can do about words that may not change now. */
function frozenText({ view }: OpenRecord): string {
  if (view.record.state === 'in-review') return '需要改时先撤回；审批人已看过的要重新看。';
  if (view.delivery === 'published')
    return '已经公开。要更正内容或标注失效，点“更正”，改好重新送审，门户会以新版取代。';
  return givenBack(view.delivery)
    ? '门户已退回，理由在“报送”里。收回以后可以修改，改好重新送审。'
    : '进度在“报送”里看。';
}
