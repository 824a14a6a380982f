import { Button } from 'antd';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RecordId } from '#shared/domain/record/record.ts';
import { editable } from '#shared/domain/review/review.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { problemText } from '../problemText.ts';
import type { NewRecordStore } from '../create/newRecordStore.ts';
import type { RecordsStore } from '../recordsStore.ts';
import { FormWork } from './FormWork.tsx';
import type { OpenStore } from './openState.ts';
import { useStartPlace } from './useStartPlace.ts';

export interface FormScreenProps {
  readonly record: RecordId;
  readonly store: OpenStore;
  readonly list: RecordsStore;
  readonly rules: RulesStore;
  readonly creating: NewRecordStore;
  readonly navigate: Navigate;
  readonly say: (sentence: string) => void;
}

/** One record in its form. */
export function FormScreen({ record, store, list, rules, creating, navigate, say }: FormScreenProps) {
  const { open, acts, openProblem, show, flush } = useStore(store);
  const pack = useStore(rules, (state) => state.pack);

  useEffect(() => {
    void show(record);
  }, [record, show]);
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

  const drawn = openProblem === null && open?.view.record.id === record && pack !== null;
  useStartPlace(drawn ? record : null, open?.fresh === true && editable(open.view.record.state));

  if (openProblem !== null) {
    return (
      <main className="screen">
        <ScreenHead title="公开事项" />
        <Problem action={<Button onClick={() => navigate({ screen: 'records', record: null })}>回到列表</Button>}>
          {problemText(openProblem)}
        </Problem>
      </main>
    );
  }
  if (open === null || acts === null || pack === null || open.view.record.id !== record) {
    return (
      <main className="screen" aria-busy>
        <ScreenHead title="公开事项" aside="正在打开…" />
      </main>
    );
  }
  return (
    <FormWork
      // Another record, or somebody else's words: nothing of the former form may stay in its fields.
      key={`${record} ${open.owner ?? ''}`}
      open={open}
      acts={acts}
      pack={pack}
      list={list}
      creating={creating}
      navigate={navigate}
      say={say}
    />
  );
}
