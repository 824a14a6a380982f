import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Problem } from '#renderer/ui/Problem.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { PackSection } from './PackSection.tsx';
import { rulesProblemText } from './rulesProblemText.ts';
import type { RulesSettingsStore } from './rulesSettingsStore.ts';
import './rules.css';

/** 规则与日历: what everything else in the program is judged by, and how it is replaced. */
export function RulesSection({ store, now }: { readonly store: RulesSettingsStore; readonly now: number }) {
  const rules = useStore(store, (state) => state.rules);
  const problem = useStore(store, (state) => state.problem);
  const refresh = useStore(store, (state) => state.refresh);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  if (!rules) return problem ? <Problem>{rulesProblemText(problem.of)}</Problem> : null;
  const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
  return (
    <>
      <PackSection store={store} rules={rules} now={now} />
      <CalendarSection store={store} calendar={rules.calendar} today={today} />
    </>
  );
}
