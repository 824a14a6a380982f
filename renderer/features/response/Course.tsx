import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FormView } from '#shared/contract/forms.ts';
import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Checklist } from './Checklist.tsx';
import { openChecklist, tickStep } from './incidentEdits.ts';
import { minuteNow } from './minuteNow.ts';
import { Timeline } from './Timeline.tsx';
import { timelineOf } from './timelineOf.ts';

export interface CourseProps {
  readonly content: RecordContent;
  readonly statements: readonly FormView[];
  /** Steps of the rule pack's plan (预案清单). */
  readonly plan: readonly string[];
  readonly now: number;
  readonly busy: boolean;
  readonly onPlan: () => void;
  readonly change: (edit: (fields: JsonObject) => JsonObject) => Promise<boolean>;
}

/** What has happened and is promised, or what the plan says is still to do. */
export function Course({ content, statements, plan, now, busy, onPlan, change }: CourseProps) {
  const [shown, setShown] = useState<'course' | 'checklist'>('course');
  const entries = useMemo(() => timelineOf(content, statements), [content, statements]);
  const released = entries.filter(({ sort }) => sort === 'release').length;
  const steps = rowsOf(content.fields['checklist']);
  const done = steps.filter(({ cells }) => cells['done'] === true).length;
  return (
    <section className="response-card" aria-label="经过与清单" data-pane="经过" tabIndex={-1}>
      <header className="response-card-head">
        <Segments
          label="看什么"
          chosen={shown}
          onChoose={setShown}
          segments={[
            { key: 'course', label: '经过与发布' },
            { key: 'checklist', label: steps.length === 0 ? '预案清单' : `预案清单 ${done}/${steps.length}` },
          ]}
        />
        <span className="quiet">已发布 {released}</span>
      </header>
      <div
        className="response-card-body"
        role="group"
        aria-label={shown === 'course' ? '经过与发布' : '预案清单'}
        tabIndex={0}
      >
        {shown === 'course' ? (
          <Timeline entries={entries} now={now} />
        ) : (
          <Checklist
            value={content.fields['checklist']}
            plan={plan}
            now={now}
            busy={busy}
            onOpen={() => void change(openChecklist(plan.map((step) => ({ id: crypto.randomUUID(), step }))))}
            onTick={(row, ticked) => void change(tickStep(row, ticked, minuteNow(Date.now())))}
          />
        )}
      </div>
      <footer className="response-card-foot">
        <Button type="link" icon={<Plus size={16} aria-hidden />} onClick={onPlan}>
          排一次后续发布
        </Button>
      </footer>
    </section>
  );
}
