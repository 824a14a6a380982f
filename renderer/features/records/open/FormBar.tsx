import { Button } from 'antd';
import { ArrowRight, Circle, CircleCheck, CircleX, Eye, Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import { mayBeReopened } from '#shared/domain/delivery/delivery.ts';
import { editable } from '#shared/domain/review/review.ts';
import { takeBackText } from '#renderer/lib/takeBackText.ts';
import { shortWords } from '#renderer/form/findings/shortWords.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { OpenRecord } from './openState.ts';

export interface FormBarProps {
  readonly open: OpenRecord;
  /** What still keeps the record from being sent; null while it is being checked. */
  readonly blocking: readonly Finding[] | null;
  /** False: a register that stays in the department. */
  readonly delivered: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onPreview: () => void;
  readonly onSubmit: () => void;
  readonly onWithdraw: () => void;
}

/** What is done and what is missing, in figures; then 预览公开页 and 送审 beside its reasons. */
export function FormBar({ open, blocking, delivered, onGo, onPreview, onSubmit, onWithdraw }: FormBarProps) {
  const why = useId();
  const { state } = open.view.record;
  const first = blocking?.[0];
  const waits = blocking === null || first !== undefined;
  return (
    <footer className="record-bar" aria-label="送审" data-pane="送审" tabIndex={-1}>
      {open.report !== null && <Figures report={open.report} />}
      <span className="record-gap" />
      {editable(state) && (
        <p className="record-why" id={why}>
          {!delivered && '这类记录留在本部门，不送审'}
          {delivered && blocking === null && '正在检查…'}
          {delivered && blocking !== null && first === undefined && '检查都已通过或说明，可以送审'}
          {delivered && first !== undefined && (
            <button type="button" className="link-button one-line" onClick={() => onGo(first)}>
              还差 {blocking?.length ?? 0} 处：{shortWords(first)}
            </button>
          )}
        </p>
      )}
      {delivered && (
        <Button icon={<Eye size={16} aria-hidden />} onClick={onPreview}>
          预览公开页
        </Button>
      )}
      {(state === 'in-review' || (state === 'approved' && mayBeReopened(open.view.delivery))) && (
        <Button icon={<Undo2 size={16} aria-hidden />} loading={open.busy} onClick={onWithdraw}>
          {takeBackText(state, open.view.delivery)}…
        </Button>
      )}
      {editable(state) && delivered && (
        // Not `disabled`: it stays reachable, and says what it waits for.
        <Button
          type={waits ? 'default' : 'primary'}
          className={waits ? 'record-waits' : ''}
          aria-disabled={waits}
          aria-describedby={why}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          loading={open.busy}
          icon={<ArrowRight size={16} aria-hidden />}
          iconPlacement="end"
          onClick={() => {
            if (!waits) onSubmit();
            else if (first) onGo(first);
          }}
        >
          送审
        </Button>
      )}
    </footer>
  );
}

function Figures({ report }: { readonly report: CheckReport }) {
  const { required, sensitive } = report.totals;
  const full = required.done === required.of;
  return (
    <div className="record-figures">
      <span className="record-figure">
        <StateMark icon={full ? CircleCheck : Circle} tone={full ? 'green' : 'plain'} iconOnly>
          {full ? '齐：' : '未齐：'}
        </StateMark>
        必填{' '}
        <strong>
          {required.done}/{required.of}
        </strong>
      </span>
      <span className="record-figure">
        <StateMark icon={sensitive === 0 ? CircleCheck : CircleX} tone={sensitive === 0 ? 'green' : 'amber'} iconOnly>
          {sensitive === 0 ? '没有：' : '要处理：'}
        </StateMark>
        敏感信息 <strong>{sensitive}</strong>
      </span>
    </div>
  );
}
