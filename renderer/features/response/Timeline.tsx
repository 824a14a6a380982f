import {
  CalendarClock,
  CircleAlert,
  CircleCheck,
  Eye,
  Megaphone,
  Pencil,
  Search,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { momentText } from '#renderer/lib/timeText.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';
import type { EntrySort, TimelineEntry } from './timelineOf.ts';

const looks: Readonly<Record<EntrySort, { readonly icon: LucideIcon; readonly tone: Tone; readonly word: string }>> = {
  happened: { icon: TriangleAlert, tone: 'plain', word: '发生' },
  seen: { icon: Eye, tone: 'plain', word: '发现' },
  study: { icon: Search, tone: 'plain', word: '研判' },
  progress: { icon: CircleCheck, tone: 'plain', word: '进展' },
  release: { icon: Megaphone, tone: 'green', word: '对外发布' },
  returned: { icon: Undo2, tone: 'amber', word: '退回' },
  writing: { icon: Pencil, tone: 'action', word: '在写' },
  plan: { icon: CalendarClock, tone: 'plain', word: '计划' },
};

/** 经过与发布, by time; what is planned stands apart, and what was promised and not done is said. */
export function Timeline({ entries, now }: { readonly entries: readonly TimelineEntry[]; readonly now: number }) {
  return (
    <ol className="timeline">
      {entries.map(({ key, at, sort, text, address }) => {
        const late = sort === 'plan' && Date.parse(at) < now;
        const {
          icon: Icon,
          tone,
          word,
        } = late ? { icon: CircleAlert, tone: 'amber', word: '计划已过点' } : looks[sort];
        return (
          <li key={key} className={`is-${sort}`}>
            <time dateTime={at}>{momentText(at, now)}</time>
            <span className={`tone-${tone}`}>
              <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
              <span className="unseen">{word}：</span>
            </span>
            <span className="timeline-text">
              {sort === 'plan' && (late ? '计划（已过点）：' : '计划：')}
              {text}
              {address !== '' && <span className="quiet timeline-address">{address}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
