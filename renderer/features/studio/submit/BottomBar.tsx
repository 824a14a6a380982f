import { Button } from 'antd';
import { ArrowRight, Circle, CircleCheck, CircleX, Eye, Undo2, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import { mayBeReopened, type DeliveryState } from '#shared/domain/delivery/delivery.ts';
import { takeBackText } from '#renderer/lib/takeBackText.ts';
import { editable, type ReviewState } from '#shared/domain/review/review.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { blockers } from '../findings/blockers.ts';

export interface BottomBarProps {
  readonly state: ReviewState;
  /** How far the latest package has got. */
  readonly delivery: DeliveryState | null;
  readonly report: CheckReport | null;
  readonly busy: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onPreview: () => void;
  readonly onSubmit: () => void;
  readonly onWithdraw: () => void;
}

/** What is done and what is missing, in figures; then 预览 and 送审 beside its reasons. */
export function BottomBar({ state, delivery, report, busy, onGo, onPreview, onSubmit, onWithdraw }: BottomBarProps) {
  const why = useId();
  const missing = report === null ? [] : blockers(report);
  const waits = report === null || missing.length > 0;
  return (
    <footer className="studio-bar" aria-label="送审" data-pane="送审" tabIndex={-1}>
      {report !== null && <Figures report={report} />}
      <span className="studio-gap" />
      {editable(state) && (
        <p className="studio-why" id={why}>
          {report === null && '正在检查…'}
          {report !== null && missing.length === 0 && '检查都已通过或说明，可以送审'}
          {missing.length > 0 && '送审前还差：'}
          {missing.map(({ kind, words, first }, index) => (
            <span key={kind}>
              {index > 0 && '、'}
              <button type="button" className="link-button" onClick={() => onGo(first)}>
                {words}
              </button>
            </span>
          ))}
        </p>
      )}
      <Button icon={<Eye size={16} aria-hidden />} onClick={onPreview}>
        预览
      </Button>
      {(state === 'in-review' || (state === 'approved' && mayBeReopened(delivery))) && (
        <Button icon={<Undo2 size={16} aria-hidden />} loading={busy} onClick={onWithdraw}>
          {takeBackText(state, delivery)}…
        </Button>
      )}
      {editable(state) && (
        // Not `disabled`: it stays reachable, and says what it waits for.
        <Button
          type={waits ? 'default' : 'primary'}
          className={waits ? 'studio-waits' : ''}
          aria-disabled={waits}
          aria-describedby={why}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          loading={busy}
          icon={<ArrowRight size={16} aria-hidden />}
          iconPlacement="end"
          onClick={() => {
            if (!waits) onSubmit();
            else if (missing[0]) onGo(missing[0].first);
          }}
        >
          送审
        </Button>
      )}
    </footer>
  );
}

function Figures({ report }: { readonly report: CheckReport }) {
  const { elements, facts, sensitive, clauses } = report.totals;
  return (
    <div className="studio-figures">
      <Figure done={elements.done === elements.of} word="要素" value={`${elements.done}/${elements.of}`} hollow />
      <Figure done={facts.pass === facts.of} word="事实" value={`${facts.pass}/${facts.of}`} />
      <Figure done={sensitive === 0} word="敏感信息" value={String(sensitive)} />
      <Figure
        done={clauses.covered + clauses.notExplained === clauses.of}
        word="覆盖"
        value={`${clauses.covered}/${clauses.of}${clauses.notExplained > 0 ? `，不解读 ${clauses.notExplained}` : ''}`}
        hollow
      />
    </div>
  );
}

function Figure({
  done,
  word,
  value,
  hollow = false,
}: {
  readonly done: boolean;
  readonly word: string;
  readonly value: string;
  readonly hollow?: boolean;
}) {
  const icon: LucideIcon = done ? CircleCheck : hollow ? Circle : CircleX;
  return (
    <span className="studio-figure">
      <StateMark icon={icon} tone={done ? 'green' : hollow ? 'plain' : 'amber'} iconOnly>
        {done ? '齐：' : '未齐：'}
      </StateMark>
      {word} <strong>{value}</strong>
    </span>
  );
}
