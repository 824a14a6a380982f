import { Button } from 'antd';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { RecordRow } from '#shared/contract/records.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { spanFigures } from './clocks/spanFigures.ts';

export interface IncidentRowProps {
  readonly row: RecordRow;
  readonly now: number;
  readonly navigate: Navigate;
}

/** An incident in the list: its name, what is left on its nearest clock, one button. */
export function IncidentRow({ row, now, navigate }: IncidentRowProps) {
  const id = useId();
  const { title, dueAt, savedAt } = row;
  const over = dueAt !== null && dueAt < now;
  return (
    <li className="incident-row">
      <div className="incident-what">
        <div className="one-line incident-title" id={`${id}-title`} title={title}>
          {title === '' ? '还没有名称的事件' : title}
        </div>
        <div className="quiet one-line">最近保存 {momentText(savedAt, now)}</div>
      </div>
      <div className="incident-due dense" id={`${id}-due`}>
        {dueAt === null ? (
          <StateMark icon={CircleCheck} tone="plain">
            没有在走的时钟
          </StateMark>
        ) : (
          <>
            <StateMark icon={over ? TriangleAlert : Clock} tone={over ? 'red' : 'amber'} strong>
              {over ? '已超时 ' : '还剩 '}
              {figures(over ? now - dueAt : dueAt - now)}
            </StateMark>
            <div className="quiet">最迟 {momentText(new Date(dueAt).toISOString(), now)}</div>
          </>
        )}
      </div>
      <Button
        size="small"
        type={dueAt === null ? 'default' : 'primary'}
        data-row
        aria-describedby={`${id}-title ${id}-due`}
        onClick={() => navigate({ screen: 'response', record: row.id })}
      >
        {dueAt === null ? '打开' : '去回应'}
      </Button>
    </li>
  );
}

function figures(ms: number): string {
  const { main, seconds } = spanFigures(ms);
  return `${main}:${seconds}`;
}
