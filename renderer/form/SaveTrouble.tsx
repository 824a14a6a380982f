import { Button } from 'antd';
import { momentText } from '#renderer/lib/timeText.ts';
import { saveProblemText } from '#renderer/lib/saving/saveProblemText.ts';
import type { SaveState } from '#renderer/lib/saving/saveState.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import './saveTrouble.css';

export interface SaveTroubleProps {
  /** What is being saved: 解读. */
  readonly name: string;
  readonly save: SaveState;
  readonly onFlush: () => Promise<void>;
  readonly onResolve: (whose: 'mine' | 'theirs') => Promise<void>;
}

/** Words that are not on the disk, and two versions of the same: said until somebody has acted. */
export function SaveTrouble({ name, save, onFlush, onResolve }: SaveTroubleProps) {
  const now = useNow();
  if (save.type === 'failed') {
    return (
      <Problem
        action={
          <Button size="small" onClick={() => void onFlush()}>
            现在再存
          </Button>
        }
      >
        {name}没有落盘：{saveProblemText(save.problem)}
        {save.retries && ' 会自动再试。'}
      </Problem>
    );
  }
  if (save.type !== 'conflict') return null;
  const { revision } = save.theirs;
  return (
    <Problem
      action={
        <span className="save-choice">
          <Button size="small" type="primary" onClick={() => void onResolve('mine')}>
            用窗口里的
          </Button>
          <Button size="small" onClick={() => void onResolve('theirs')}>
            用 {revision.author} 的
          </Button>
        </span>
      }
    >
      {name}有两稿：{revision.author} {momentText(revision.savedAt, now)} 存了第 {revision.number}{' '}
      次修订，您窗口里的字还没有存。选哪一稿都可以，另一稿会留在修订记录里。
    </Problem>
  );
}
