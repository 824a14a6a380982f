import { Button, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Field } from '#renderer/ui/Field.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { DayRow } from './DayRow.tsx';
import { HolidayRow } from './HolidayRow.tsx';
import { rulesProblemText } from './rulesProblemText.ts';
import type { RulesSettingsStore } from './rulesSettingsStore.ts';
import { emptyYear, faultsOfYear, inputOfYear, isComplete, nextId, type YearDraft } from './yearDraft.ts';

export interface YearFormProps {
  readonly store: RulesSettingsStore;
  /** The year that is missing most. */
  readonly year: number;
  readonly onDone: () => void;
}

/** One year of holidays, typed from the State Council's notice; the 文号 is what it rests on. */
export function YearForm({ store, year, onDone }: YearFormProps) {
  const { busy, problem, addYear } = useStore(store);
  const [draft, setDraft] = useState<YearDraft>(() => emptyYear(year));
  const [tried, setTried] = useState(false);
  const faults = faultsOfYear(draft);
  const submit = async () => {
    setTried(true);
    if (isComplete(faults) && (await addYear(inputOfYear(draft)))) onDone();
  };
  return (
    <form
      className="settings-form year-form"
      noValidate
      aria-label="手工录入放假安排"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="year-head">
        <Field label="年份" fault={tried ? faults.year : null}>
          {(control) => (
            <Input
              {...control}
              value={draft.year}
              inputMode="numeric"
              maxLength={4}
              onChange={(event) => setDraft({ ...draft, year: event.target.value })}
            />
          )}
        </Field>
        <Field label="通知文号" fault={tried ? faults.doc : null}>
          {(control) => (
            <Input
              {...control}
              value={draft.doc}
              maxLength={80}
              onChange={(event) => setDraft({ ...draft, doc: event.target.value })}
            />
          )}
        </Field>
      </div>
      <fieldset className="year-rows">
        <legend>放假（只有一天的，止日可以不填）</legend>
        {draft.off.map((row) => (
          <HolidayRow
            key={row.id}
            row={row}
            year={draft.year}
            fault={tried ? (faults.off.get(row.id) ?? null) : null}
            onChange={(changed) =>
              setDraft({ ...draft, off: draft.off.map((other) => (other.id === row.id ? changed : other)) })
            }
            onRemove={() => setDraft({ ...draft, off: draft.off.filter(({ id }) => id !== row.id) })}
          />
        ))}
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onClick={() =>
            setDraft({ ...draft, off: [...draft.off, { id: nextId(draft.off), name: '', from: '', to: '' }] })
          }
        >
          加一个假期
        </Button>
      </fieldset>
      <fieldset className="year-rows">
        <legend>调休上班（周末上班的日子）</legend>
        {draft.makeUp.map((row, index) => (
          <DayRow
            key={row.id}
            row={row}
            label={`第 ${index + 1} 个调休上班日`}
            year={draft.year}
            fault={tried ? (faults.makeUp.get(row.id) ?? null) : null}
            onChange={(changed) =>
              setDraft({ ...draft, makeUp: draft.makeUp.map((other) => (other.id === row.id ? changed : other)) })
            }
            onRemove={() => setDraft({ ...draft, makeUp: draft.makeUp.filter(({ id }) => id !== row.id) })}
          />
        ))}
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => setDraft({ ...draft, makeUp: [...draft.makeUp, { id: nextId(draft.makeUp), date: '' }] })}
        >
          加一个上班日
        </Button>
      </fieldset>
      {problem?.at === 'year' && <Problem>{rulesProblemText(problem.of)}</Problem>}
      <div className="settings-actions">
        <Button onClick={onDone}>不录了</Button>
        <Button type="primary" htmlType="submit" loading={busy === 'year'}>
          采用这一年
        </Button>
      </div>
    </form>
  );
}
