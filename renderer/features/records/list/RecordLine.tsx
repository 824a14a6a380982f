import { deliveryStateNames } from '#shared/domain/delivery/delivery.ts';
import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import type { Category, Kind } from '#shared/domain/rulepack/kind.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { assertNever } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import {
  BadgeCheck,
  BookOpenText,
  CalendarDays,
  CircleCheck,
  FileText,
  Hammer,
  Handshake,
  Landmark,
  MessagesSquare,
  PenLine,
  Scale,
  Stamp,
  TriangleAlert,
  Undo2,
  Upload,
  type LucideIcon,
} from 'lucide-react';
import { dayText, momentText } from '#renderer/lib/timeText.ts';
import { StateMark, type Tone } from '#renderer/ui/StateMark.tsx';
import type { ListedRecord } from '../recordsStore.ts';
import { MarkedText } from './MarkedText.tsx';

const icons: Readonly<Record<Category, LucideIcon>> = {
  decision: Landmark,
  execution: Hammer,
  management: Scale,
  service: Handshake,
  result: BadgeCheck,
  interpretation: BookOpenText,
  interaction: MessagesSquare,
  foundation: FileText,
};

export interface RecordLineProps {
  readonly row: ListedRecord;
  /** Undefined for a kind that the pack in force does not know: it is shown by its key. */
  readonly kind: Kind | undefined;
  readonly now: number;
}

/** One record: its title, what it is, where it was found, how far it has got, and when it is due. */
export function RecordLine({ row, kind, now }: RecordLineProps) {
  const Icon = kind === undefined ? FileText : icons[kind.category];
  const mark = stateMark(row.state);
  return (
    <div className="record-line">
      <Icon className="icon record-kind" size={16} strokeWidth={1.75} aria-hidden />
      <div className="record-words">
        <div className="one-line" title={row.title}>
          {row.title.trim() === '' ? '（还没有标题）' : row.title}
        </div>
        <div className="quiet one-line">
          {row.found ? (
            <MarkedText text={row.found.snippet} marks={row.found.marks} />
          ) : (
            [kind?.name ?? row.kind, row.docNumber, row.issuer].filter((part) => part !== null).join(' · ')
          )}
        </div>
      </div>
      <div className="record-state dense">
        {row.dueAt !== null && <DueMark dueAt={row.dueAt} now={now} />}
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

function DueMark({ dueAt, now }: { readonly dueAt: number; readonly now: number }) {
  const day = dayText(civilDateOf(dueAt as Instant), now);
  return dueAt < now ? (
    <StateMark icon={TriangleAlert} tone="red">
      逾期 {day}
    </StateMark>
  ) : (
    <StateMark icon={CalendarDays} tone="plain">
      至 {day}
    </StateMark>
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
