import { Button } from 'antd';
import { Circle, CircleCheck, CircleQuestionMark, CircleX, PenLine, Undo2 } from 'lucide-react';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { ReviewView } from '#shared/contract/review.ts';
import { actName, stepName } from './words.ts';

export interface ReviewPanelProps {
  readonly view: ReviewView;
  readonly onSendBack: () => void;
}

/** The right panel: 退回 on top, far from 同意; then who did what, what changed, what the checks say. */
export function ReviewPanel({ view, onSendBack }: ReviewPanelProps) {
  return (
    <>
      {view.may.decide && (
        <div className="review-tools">
          <Button size="small" icon={<Undo2 size={16} aria-hidden />} onClick={onSendBack}>
            退回…
          </Button>
          <span className="quiet">退回要写理由</span>
        </div>
      )}
      <div className="review-panel" tabIndex={0} role="group" aria-label="审批过程、改动与检查">
        <h2>审批过程</h2>
        <Chain view={view} />
        {view.changes.length > 0 && (
          <>
            <h2>和上次退回的稿比，改了 {view.changes.length} 处</h2>
            <ol className="review-changes">
              {view.changes.map(({ where, before, after }, index) => (
                <li key={index}>
                  <span className="review-change-number">{index + 1}</span>
                  <span>
                    {where}：{before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
        <h2>检查</h2>
        <Checks report={view.checks} />
      </div>
    </>
  );
}

function Chain({ view }: { readonly view: ReviewView }) {
  const now = useNow();
  return (
    <ol className="review-chain">
      {view.chain.map(({ seq, act, by, at, reason }) => (
        <li key={seq}>
          {act === 'return' || act === 'withdraw' ? (
            <Undo2 className="icon tone-amber" size={16} aria-hidden />
          ) : (
            <CircleCheck className="icon tone-green" size={16} aria-hidden />
          )}
          <span>
            {actName(act)} · {by.name}（{stepName(by.role)}）
          </span>
          <time className="quiet" dateTime={at}>
            {momentText(at, now)}
          </time>
          {reason !== null && <p className="quiet review-reason">{reason}</p>}
        </li>
      ))}
      {view.route
        .filter(({ state }) => state !== 'done')
        .map(({ role, state }) => (
          <li key={role}>
            {state === 'current' ? (
              <PenLine className="icon tone-action" size={16} aria-hidden />
            ) : (
              <Circle className="icon tone-plain" size={16} aria-hidden />
            )}
            <span className={state === 'current' ? 'review-current' : 'quiet'}>{stepName(role)}</span>
            <span className="quiet">{state === 'current' ? '正在审' : '未到'}</span>
          </li>
        ))}
    </ol>
  );
}

function Checks({ report }: { readonly report: CheckReport }) {
  const { facts, sensitive, elements, clauses } = report.totals;
  const reasons = new Map(report.decisions.map((decision) => [decision.finding, decision]));
  const open = report.findings.filter(({ verdict }) => verdict !== 'pass');
  return (
    <ul className="review-checks">
      <Line good={facts.pass === facts.of} word="事实与政策一致" value={`${facts.pass}/${facts.of}`} />
      <Line good={sensitive === 0} word="敏感信息" value={String(sensitive)} />
      <Line good={elements.done === elements.of} word="要素" value={`${elements.done}/${elements.of}`} />
      <Line
        good={clauses.covered + clauses.notExplained === clauses.of}
        word={`条款（不解读 ${clauses.notExplained}）`}
        value={`${clauses.covered}/${clauses.of}`}
      />
      {open.map((finding) => {
        const decision = reasons.get(finding.key);
        return (
          <li key={finding.key}>
            <CircleQuestionMark className="icon tone-uncertain" size={16} aria-hidden />
            <span>
              {finding.why}
              {decision !== undefined && (
                <span className="quiet review-reason">
                  说明：{decision.reason}（{decision.by}）
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Line({ good, word, value }: { readonly good: boolean; readonly word: string; readonly value: string }) {
  return (
    <li>
      <StateMark icon={good ? CircleCheck : CircleX} tone={good ? 'green' : 'amber'} iconOnly>
        {good ? '通过：' : '未通过：'}
      </StateMark>
      <span>{word}</span>
      <span>{value}</span>
    </li>
  );
}
