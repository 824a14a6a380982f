import { Button } from 'antd';
import { List, Plus, ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { optionName } from '#shared/domain/form/printedValue.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { kindOf, type RulesStore } from '#renderer/lib/rulesStore.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { ClockDeck } from './clocks/ClockDeck.tsx';
import { clockFace, type NextStep } from './clocks/clockFace.ts';
import { nextStep } from './clocks/nextStep.ts';
import { Course } from './Course.tsx';
import { addUpdate, markMoment } from './incidentEdits.ts';
import { NextStatement } from './NextStatement.tsx';
import { ProgressDialog } from './ProgressDialog.tsx';
import { problemText } from './problemText.ts';
import type { ResponseStore } from './responseStore.ts';

export interface IncidentPageProps {
  readonly record: RecordId;
  readonly store: ResponseStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  readonly say: (sentence: string) => void;
}

/** One incident: its clocks, the next thing to write, what has happened. */
export function IncidentPage({ record, store, rules, navigate, say }: IncidentPageProps) {
  const { open, total, busy, problem, show, change, respond } = useStore(store);
  const { pack, problem: noRules } = useStore(rules);
  const kind = useStore(rules, kindOf('incident'));
  const statementKind = useStore(rules, kindOf('statement'));
  const [adding, setAdding] = useState<'progress' | 'plan' | null>(null);
  const now = useNow(15_000);
  const view = open?.view.record.id === record ? open.view : null;
  const faced = useMemo(
    () => view?.clocks.map((clock) => ({ clock, face: clockFace(clock, kind, view.record.content.fields) })) ?? [],
    [view, kind],
  );
  const toForm = () => navigate({ screen: 'records', record });
  const toRecord = (id: RecordId) => navigate({ screen: 'records', record: id });
  const draft = async (writes: NextStep['writes']) => {
    const made = await respond(writes);
    if (made !== null) toRecord(made);
  };
  const conference = view?.links.find(({ kind: other, from }) => other === 'press-conference' && !from)?.id ?? null;
  const content = view?.record.content;
  return (
    <main className="screen response">
      <ScreenHead
        title={content === undefined ? '舆情事件' : content.title === '' ? '还没有名称的事件' : content.title}
        aside={content !== undefined && pack !== null && factsOf(content, pack)}
      >
        <Button icon={<Plus size={16} aria-hidden />} disabled={view === null} onClick={() => setAdding('progress')}>
          记一条进展
        </Button>
        <Button icon={<ScrollText size={16} aria-hidden />} onClick={toForm}>
          事件内容
        </Button>
        <Button icon={<List size={16} aria-hidden />} onClick={() => navigate({ screen: 'response', record: null })}>
          全部事件{total > 0 && ` ${total}`}
        </Button>
      </ScreenHead>
      {problem && adding === null && (
        <Problem
          action={
            <Button size="small" onClick={() => void show(record)}>
              再读一次
            </Button>
          }
        >
          {problemText(problem)}
        </Problem>
      )}
      {noRules && <Problem>{faultText(noRules)}</Problem>}
      {view && open && content && pack && (
        <div className="response-room">
          <ClockDeck
            record={record}
            clocks={faced}
            fields={content.fields}
            busy={busy}
            say={say}
            onStart={toForm}
            onMark={(field, at) => change(markMoment(field, at))}
          />
          <div className="response-panes">
            <NextStatement
              step={nextStep(faced)}
              statement={open.statements[0] ?? null}
              kind={statementKind}
              now={now}
              busy={busy}
              conference={conference}
              onOpen={toRecord}
              onDraft={(writes) => void draft(writes)}
            />
            <Course
              content={content}
              statements={open.statements}
              plan={pack.responseChecklist}
              now={now}
              busy={busy}
              onPlan={() => setAdding('plan')}
              change={change}
            />
          </div>
        </div>
      )}
      {adding !== null && pack && (
        <ProgressDialog
          sorts={pack.lists['incidentUpdates'] ?? []}
          sort={adding}
          busy={busy}
          problem={problem && problemText(problem)}
          onCancel={() => setAdding(null)}
          onAdd={(line) =>
            void change(addUpdate(crypto.randomUUID(), line)).then((kept) => {
              if (kept) setAdding(null);
            })
          }
        />
      )}
    </main>
  );
}

/** 重大突发事件 · 首责单位 水务局. */
function factsOf({ fields }: RecordContent, pack: RulePack): string {
  const level = asText(fields['incidentLevel']);
  const unit = asText(fields['responsibleUnit']);
  return [
    level === '' ? '还没定级' : optionName('incidentLevels', level, pack),
    ...(fields['misread'] === true ? ['属误读'] : []),
    unit === '' ? '还没定首责单位' : `首责单位 ${unit}`,
    ...(asText(fields['closedAt']) === '' ? [] : ['已办结']),
  ].join(' · ');
}
