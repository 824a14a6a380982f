import { Button } from 'antd';
import { CalendarClock, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RulesState } from '#shared/contract/rules.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { FilePick } from './FilePick.tsx';
import { missingYear } from './missingYear.ts';
import { useFocusBack } from './useFocusBack.ts';
import { rulesProblemText } from './rulesProblemText.ts';
import type { RulesSettingsStore } from './rulesSettingsStore.ts';
import { YearForm } from './YearForm.tsx';
import { YearTable } from './YearTable.tsx';

export interface CalendarSectionProps {
  readonly store: RulesSettingsStore;
  readonly calendar: RulesState['calendar'];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The years whose holidays are known, and the two ways to bring another. */
export function CalendarSection({ store, calendar, today }: CalendarSectionProps) {
  const { busy, problem, moved, importCalendar } = useStore(store);
  const [typing, setTyping] = useState(false);
  const known = calendar.years.map(({ year }) => year);
  const missing = missingYear(known, today);
  const { panel, home } = useFocusBack(typing);
  return (
    <>
      <h3 ref={home} tabIndex={-1}>
        工作日历
      </h3>
      {missing !== null && (
        <StateMark icon={CalendarClock} tone="amber">
          {missing}年的放假安排还没有，到那一年的期限先按周末推算
        </StateMark>
      )}
      <YearTable years={calendar.years} />
      {moved !== null && <p className="quiet">{movedText(moved)}</p>}
      {problem?.at === 'calendar' && <Problem>{rulesProblemText(problem.of)}</Problem>}
      {typing ? (
        <div ref={panel} tabIndex={-1} className="rules-panel">
          <YearForm store={store} year={missing ?? Number(today.slice(0, 4)) + 1} onDone={() => setTyping(false)} />
        </div>
      ) : (
        <div className="settings-buttons">
          <FilePick
            words="导入日历…"
            label="签发的日历文件"
            busy={busy === 'calendar'}
            onPick={(file) => void importCalendar(file)}
          />
          <Button icon={<PencilLine size={16} aria-hidden />} onClick={() => setTyping(true)}>
            手工录入一年…
          </Button>
        </div>
      )}
    </>
  );
}

function movedText(moved: number | 'under-way'): string {
  if (moved === 'under-way') return '改了已有年份，全部事项的期限正在按新的日历重算，不影响您手头的事。';
  return moved === 0 ? '期限都不变。' : `${moved} 条事项的期限已按新的日历重算。`;
}
