import { Button } from 'antd';
import { ArrowRight, Circle, CircleCheck, CircleX, FilePen, Plus, Undo2 } from 'lucide-react';
import type { FormView } from '#shared/contract/forms.ts';
import { deliveryStateNames } from '#shared/domain/delivery/delivery.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { editable, reviewStateNames } from '#shared/domain/review/review.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { NextStep } from './clocks/clockFace.ts';
import { composedText, lengthOf, statementParts } from './statementParts.ts';

export interface NextStatementProps {
  readonly step: NextStep;
  /** The newest statement; null while there is none. */
  readonly statement: FormView | null;
  /** The record of the press conference; null while there is none. */
  readonly conference: RecordId | null;
  readonly kind: Kind | undefined;
  readonly now: number;
  readonly busy: boolean;
  readonly onOpen: (id: RecordId) => void;
  readonly onDraft: (writes: NextStep['writes']) => void;
}

/** 下一步: the statement to write, what of it is written, and how it will read. */
export function NextStatement(props: NextStatementProps) {
  const { step, statement, kind, now, busy, onOpen, onDraft } = props;
  if (statement === null) {
    return (
      <section className="response-card" aria-labelledby="next-step" data-pane="下一步" tabIndex={-1}>
        <header className="response-card-head">
          <h2 id="next-step">下一步：{step.name}</h2>
        </header>
        <EmptyState
          icon={FilePen}
          title="还没有回应稿"
          action={
            <>
              <Button
                type={step.writes === 'statement' ? 'primary' : 'default'}
                disabled={busy}
                onClick={() => onDraft('statement')}
              >
                {step.writes === 'statement' ? `起草${step.name}` : '起草回应稿'}
              </Button>
              <ConferenceButton {...props} />
            </>
          }
        >
          写清已核实的事实、针对疑问的回答、正在做什么和咨询途径，就可以送审。
        </EmptyState>
      </section>
    );
  }
  const { record, returned, delivery } = statement;
  const { fields } = record.content;
  const parts = statementParts(kind, fields);
  const required = parts.filter((part) => part.required);
  const missing = required.filter(({ text }) => text === '').length;
  const text = composedText(parts, fields, now);
  const open = editable(record.state);
  return (
    <section className="response-card" aria-labelledby="next-step" data-pane="下一步" tabIndex={-1}>
      <header className="response-card-head">
        <h2 id="next-step">下一步：{step.name}</h2>
        <span className="quiet">
          {delivery === null ? reviewStateNames[record.state] : deliveryStateNames[delivery]}
        </span>
        <StateMark icon={missing === 0 ? CircleCheck : CircleX} tone={missing === 0 ? 'green' : 'amber'}>
          {missing === 0 ? `必写 ${required.length} 项已写` : `必写还差 ${missing} 项`}
        </StateMark>
      </header>
      <div className="response-card-body" role="group" aria-label="回应稿" tabIndex={0}>
        {returned && (
          <p className="statement-returned">
            <StateMark icon={Undo2} tone="amber" strong>
              {returned.by}退回
            </StateMark>
            {returned.reason}
          </p>
        )}
        <dl className="statement-parts">
          {parts.map((part) => (
            <div key={part.key}>
              <dt>
                <StateMark icon={part.text === '' ? Circle : CircleCheck} tone={part.text === '' ? 'plain' : 'green'}>
                  {part.name}
                  <span className="unseen">{part.text === '' ? '（没写）' : '（已写）'}</span>
                </StateMark>
              </dt>
              <dd className={part.text === '' ? 'quiet' : undefined}>{part.text === '' ? part.help : part.text}</dd>
            </div>
          ))}
        </dl>
        {text !== '' && (
          <figure className="statement-text">
            <figcaption className="quiet">按上面各项合成的正文 · {lengthOf(text)} 字</figcaption>
            <p>{text}</p>
          </figure>
        )}
      </div>
      <footer className="response-card-foot">
        <span className="quiet">发布后记下时刻，时钟停在实际发布的那一刻。</span>
        <ConferenceButton {...props} />
        {!open && (
          <Button icon={<Plus size={16} aria-hidden />} disabled={busy} onClick={() => onDraft('statement')}>
            再起草一稿
          </Button>
        )}
        <Button
          type={open ? 'primary' : 'default'}
          icon={<ArrowRight size={16} aria-hidden />}
          iconPlacement="end"
          onClick={() => onOpen(record.id)}
        >
          {open ? '接着写，送审' : '看回应稿'}
        </Button>
      </footer>
    </section>
  );
}

/** Offered while the conference is what comes next, and wherever there is a record of one to go to. */
function ConferenceButton({ step, conference, busy, onOpen, onDraft }: NextStatementProps) {
  if (conference !== null) return <Button onClick={() => onOpen(conference)}>看发布会记录</Button>;
  if (step.writes !== 'press-conference') return null;
  return (
    <Button type="primary" disabled={busy} onClick={() => onDraft('press-conference')}>
      建发布会记录
    </Button>
  );
}
