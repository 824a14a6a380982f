import { Button } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { kindOf, type RulesStore } from '#renderer/lib/rulesStore.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { workProblemText } from '#renderer/lib/saving/workProblemText.ts';
import { StudioList } from './StudioList.tsx';
import { StudioWork } from './StudioWork.tsx';
import type { StudioStore } from './studioState.ts';
import './studio.css';

export interface StudioScreenProps {
  readonly store: StudioStore;
  readonly rules: RulesStore;
  /** Null shows the list of submissions in work. */
  readonly submission: SubmissionId | null;
  readonly navigate: Navigate;
  /** Speaks a sentence once, for ears. */
  readonly say: (sentence: string) => void;
  readonly onImport: () => void;
  /** J/K as arrow keys in lists. */
  readonly rowKeys: boolean;
}

/** 政策解读: the list of submissions in work, or one of them with its clauses, its words and its checks. */
export function StudioScreen({ store, rules, submission, navigate, say, onImport, rowKeys }: StudioScreenProps) {
  const { rows, listProblem, desk, openProblem, acts, refreshList, open, flush } = useStore(store);
  const pack = useStore(rules, (state) => state.pack);

  useEffect(() => {
    if (submission === null) void refreshList();
    else void open(submission);
  }, [submission, open, refreshList]);

  // Words leave the window before the window does.
  useEffect(() => {
    const send = () => void flush();
    document.addEventListener('visibilitychange', send);
    window.addEventListener('beforeunload', send);
    window.addEventListener('blur', send);
    return () => {
      document.removeEventListener('visibilitychange', send);
      window.removeEventListener('beforeunload', send);
      window.removeEventListener('blur', send);
      send();
    };
  }, [flush]);

  const toList = () => navigate({ screen: 'studio', submission: null });
  if (submission === null) {
    return (
      <main className="screen">
        <StudioList
          rows={rows}
          problem={listProblem}
          rowKeys={rowKeys}
          onImport={onImport}
          onOpen={(opened) => navigate({ screen: 'studio', submission: opened })}
        />
      </main>
    );
  }
  if (openProblem !== null) {
    return (
      <main className="screen">
        <ScreenHead title="政策解读" />
        <Problem action={<Button onClick={toList}>回到列表</Button>}>{workProblemText(openProblem)}</Problem>
      </main>
    );
  }
  if (desk === null || acts === null || desk.view.submission !== submission) {
    return (
      <main className="screen" aria-busy>
        <ScreenHead title="政策解读" aside="正在打开…" />
      </main>
    );
  }
  return (
    <StudioWork
      key={`${submission} ${desk.owner ?? ''}`}
      desk={desk}
      acts={acts}
      pack={pack}
      say={say}
      rowKeys={rowKeys}
      onBack={toList}
      onOpenRecord={(record) => navigate(recordRoute(record, kindOf(record.kind)({ pack })))}
    />
  );
}
