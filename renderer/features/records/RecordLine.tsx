import { deliveryStateNames } from '#shared/domain/delivery/delivery.ts';
import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import { assertNever } from '#shared/lib/result.ts';
import { CircleCheck, PenLine, Stamp, Undo2, Upload, type LucideIcon } from 'lucide-react';
import { momentText } from '#renderer/lib/timeText.ts';
import { StateMark, type Tone } from '#renderer/ui/StateMark.tsx';
import { kindOf } from './recordKinds.ts';
import { MarkedText } from './MarkedText.tsx';
import type { ListedRecord } from './recordsStore.ts';

/** One record: its title, what it is, where it was found, and how far it has got. */
export function RecordLine({ row, now }: { readonly row: ListedRecord; readonly now: number }) {
  const { name, icon: Icon } = kindOf(row.kind);
  const mark = stateMark(row.state);
  return (
    <div className="record-line">
      <Icon className="icon record-kind" size={16} strokeWidth={1.75} aria-hidden />
      <div className="record-words">
        <div className="one-line" title={row.title}>
          {row.title}
        </div>
        <div className="quiet one-line">
          {row.found ? (
            <MarkedText text={row.found.snippet} marks={row.found.marks} />
          ) : (
            [name, row.docNumber, row.issuer].filter((part) => part !== null).join(' · ')
          )}
        </div>
      </div>
      <div className="record-state dense">
        <StateMark icon={mark.icon} tone={mark.tone}>
          {reviewStateNames[row.state]}
        </StateMark>
        {row.delivery && (
          <StateMark icon={Upload} tone="plain">
            {deliveryStateNames[row.delivery]}
          </StateMark>
        )}
      </div>
      <time className="quiet record-time" dateTime={row.savedAt}>
        {momentText(row.savedAt, now)}
      </time>
    </div>
  );
}

function stateMark(state: ReviewState): { readonly icon: LucideIcon; readonly tone: Tone } {
  switch (state) {
    case 'draft':
      return { icon: PenLine, tone: 'plain' };
    case 'in-review':
      return { icon: Stamp, tone: 'action' };
    case 'returned':
      return { icon: Undo2, tone: 'amber' };
    case 'approved':
      return { icon: CircleCheck, tone: 'green' };
    default:
      return assertNever(state);
  }
}
