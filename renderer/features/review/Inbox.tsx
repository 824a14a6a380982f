import { CircleCheck, FileClock, Inbox as InboxIcon, Undo2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { ReviewRow } from '#shared/contract/review.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { Countdown } from '#renderer/ui/Countdown.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';

export interface InboxProps {
  readonly inbox: Output<'review.inbox'>;
  readonly chosen: SubmissionId | null;
  readonly rowKeys: boolean;
  readonly onOpen: (submission: SubmissionId) => void;
}

/** 等我审, 在别人那里, 最近处理; the most urgent first. */
export function Inbox({ inbox, chosen, rowKeys, onOpen }: InboxProps) {
  const walk: (event: KeyboardEvent<HTMLElement>) => void = useRowWalk(rowKeys);
  const groups = [
    { title: '等我审', rows: byDue(inbox.waiting) },
    { title: '在别人那里', rows: byDue(inbox.elsewhere) },
    { title: '最近处理', rows: inbox.recent },
  ].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) {
    return (
      <EmptyState icon={InboxIcon} title="送审的事项会列在这里">
        经办人送审后，轮到您时排在最前面。
      </EmptyState>
    );
  }
  return (
    <div className="review-inbox" onKeyDown={walk}>
      {groups.map(({ title, rows }) => (
        <div key={title} role="group" aria-label={`${title} ${rows.length}`}>
          <h2>
            {title} {rows.length}
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.submission}>
                <button
                  type="button"
                  className="review-row"
                  data-row
                  aria-current={row.submission === chosen ? 'true' : undefined}
                  onClick={() => onOpen(row.submission)}
                >
                  <Row row={row} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: ReviewRow }) {
  const now = useNow();
  return (
    <>
      <strong className="review-row-title" title={row.title}>
        {row.title}
      </strong>
      <span className="quiet one-line">
        {row.submittedBy} · {momentText(row.submittedAt, now)} · {row.round === 1 ? '首次送审' : `第${row.round}次送审`}
      </span>
      {row.state === 'in-review' && row.due !== null && <Countdown due={row.due} strong={false} />}
      {row.state === 'in-review' && row.due === null && (
        <StateMark icon={FileClock} tone="plain">
          政策没有日期，未计期限
        </StateMark>
      )}
      {row.state === 'approved' && (
        <StateMark icon={CircleCheck} tone="green">
          {reviewStateNames.approved}
        </StateMark>
      )}
      {(row.state === 'returned' || row.state === 'draft') && (
        <StateMark icon={Undo2} tone="amber">
          {row.state === 'returned' ? '退回，待修改' : '送审人已撤回'}
        </StateMark>
      )}
    </>
  );
}

const byDue = (rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  [...rows].sort(
    (a, b) =>
      (a.due?.workingDaysLeft ?? Infinity) - (b.due?.workingDaysLeft ?? Infinity) ||
      (a.submittedAt < b.submittedAt ? -1 : 1),
  );
