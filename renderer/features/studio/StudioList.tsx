import { Button } from 'antd';
import { BookOpen, FilePlus, FileText } from 'lucide-react';
import { useState } from 'react';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { StudioRow } from '#shared/contract/studio.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { workProblemText } from '#renderer/lib/saving/workProblemText.ts';
import type { StudioProblem } from './studioState.ts';

export interface StudioListProps {
  readonly rows: readonly StudioRow[] | null;
  readonly problem: StudioProblem | null;
  readonly rowKeys: boolean;
  readonly onOpen: (submission: SubmissionId) => void;
  readonly onImport: () => void;
}

/** Submissions in work: what is open, how far its coverage is, where it stands. */
export function StudioList({ rows, problem, rowKeys, onOpen, onImport }: StudioListProps) {
  const [active, setActive] = useState(0);
  const now = useNow();
  const importButton = (
    <Button type="primary" icon={<FilePlus size={16} aria-hidden />} onClick={onImport}>
      导入政策
    </Button>
  );
  return (
    <>
      <ScreenHead title="政策解读">{rows !== null && rows.length > 0 && importButton}</ScreenHead>
      {problem !== null && <Problem>{workProblemText(problem)}</Problem>}
      {rows?.length === 0 && (
        <EmptyState icon={BookOpen} title="正在写的解读会列在这里" action={importButton}>
          导入一份政策，条款会自动认出来，解读逐条对着写。
        </EmptyState>
      )}
      {rows !== null && rows.length > 0 && (
        <VirtualList
          label="正在写的解读"
          rows={rows}
          rowHeight={56}
          keyOf={({ submission }) => submission}
          onOpen={({ submission }) => onOpen(submission)}
          letterKeys={rowKeys}
          active={Math.min(active, rows.length - 1)}
          onActive={setActive}
          renderRow={(row) => (
            <div className="studio-row">
              <FileText className="icon" size={16} strokeWidth={1.5} aria-hidden />
              <span className="one-line studio-row-title" title={row.title}>
                {row.title}
              </span>
              <span className="quiet">
                覆盖 {row.covered}/{row.clauses}
              </span>
              <span className={row.state === 'returned' ? 'studio-row-state is-returned' : 'studio-row-state'}>
                {reviewStateNames[row.state]}
              </span>
              <span className="quiet studio-row-time">{momentText(row.savedAt, now)} 落盘</span>
            </div>
          )}
        />
      )}
    </>
  );
}
