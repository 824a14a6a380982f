import { Button } from 'antd';
import { CircleCheck, CirclePause, Clock, Inbox, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { RequestRow } from '#shared/contract/ledger.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { optionName } from '#shared/domain/form/printedValue.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StateMark, type Tone } from '#renderer/ui/StateMark.tsx';
import type { Requests } from '../ledgerState.ts';

export interface RequestsViewProps {
  readonly requests: Requests;
  readonly pack: RulePack;
  readonly navigate: Navigate;
  readonly rowKeys: boolean;
  readonly more: () => Promise<void>;
}

/** 依申请公开登记: applications received in the period, with their limit and how they were answered. */
export function RequestsView({ requests: { rows, next, total }, pack, navigate, rowKeys, more }: RequestsViewProps) {
  const now = useNow();
  const walk = useRowWalk(rowKeys);
  if (rows.length === 0) {
    return (
      <EmptyState icon={Inbox} title="这段时间没有收到申请">
        在“事项”里新建“依申请公开”，填好收到日期和申请人类型后，会排在这里并计入年度报告。
      </EmptyState>
    );
  }
  return (
    <>
      <p className="quiet ledger-foot">
        收到 {total}{' '}
        件。表中不列申请人姓名和联系方式，要看请打开记录。没有填收到日期或申请人类型的，不在表中，也不计入年度报告。
      </p>
      <div className="ledger-scroll" onKeyDown={walk}>
        <table className="ledger-table">
          <caption className="unseen">依申请公开登记</caption>
          <thead>
            <tr>
              {['申请编号', '申请的信息', '申请人', '收到日期', '答复期限', '办理', '答复类型'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.number === '' ? '—' : row.number}</td>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button ledger-title"
                    data-row
                    onClick={() => navigate(recordRoute(row, kindOf(pack, 'request')))}
                  >
                    {row.title === '' ? '（没有概括）' : row.title}
                  </button>
                </th>
                <td>{optionName('applicantTypes', row.applicantType, pack)}</td>
                <td>{dayText(row.receivedOn, now)}</td>
                <td>{row.due === null ? '—' : dayText(row.due.slice(0, 10), now)}</td>
                <td>
                  <Progress row={row} now={now} />
                </td>
                <td>{row.answerType === '' ? '—' : optionName('answerTypes', row.answerType, pack)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && (
        <Button className="ledger-more" onClick={() => void more()}>
          再看 100 件
        </Button>
      )}
    </>
  );
}

const marks: Readonly<
  Record<NonNullable<RequestRow['clock']>, { readonly icon: LucideIcon; readonly tone: Tone; readonly says: string }>
> = {
  running: { icon: Clock, tone: 'action', says: '办理中' },
  paused: { icon: CirclePause, tone: 'uncertain', says: '暂停计时' },
  kept: { icon: CircleCheck, tone: 'green', says: '按期答复' },
  missed: { icon: Clock, tone: 'amber', says: '逾期答复' },
  overdue: { icon: TriangleAlert, tone: 'red', says: '逾期未答复' },
};

function Progress({ row: { clock, repliedOn }, now }: { readonly row: RequestRow; readonly now: number }) {
  if (clock === null) return <span className="quiet">还没有起算</span>;
  const { icon, tone, says } = marks[clock];
  return (
    <StateMark icon={icon} tone={tone}>
      {repliedOn === null ? says : `${dayText(repliedOn, now)} ${says}`}
    </StateMark>
  );
}
