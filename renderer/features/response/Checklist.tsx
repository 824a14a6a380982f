import { Button, Checkbox } from 'antd';
import { ListChecks } from 'lucide-react';
import { asText, rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

export interface ChecklistProps {
  /** The table `checklist` of the incident. */
  readonly value: JsonValue | undefined;
  /** Steps of the plan in the rule pack, to begin with. */
  readonly plan: readonly string[];
  readonly now: number;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onTick: (row: string, done: boolean) => void;
}

/** 预案清单: what to do, in order; a tick keeps the moment it was done. */
export function Checklist({ value, plan, now, busy, onOpen, onTick }: ChecklistProps) {
  const rows = rowsOf(value);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={ListChecks}
        title="还没有开列清单"
        action={
          plan.length > 0 && (
            <Button disabled={busy} onClick={onOpen}>
              按预案开列 {plan.length} 步
            </Button>
          )
        }
      >
        预案里的步骤会列在这里，做完一步勾一步。
      </EmptyState>
    );
  }
  return (
    <ul className="checklist">
      {rows.map(({ id, cells }) => {
        const done = cells['done'] === true;
        const doneAt = asText(cells['doneAt']);
        return (
          <li key={id}>
            <Checkbox checked={done} disabled={busy} onChange={(event) => onTick(id, event.target.checked)}>
              <span className={done ? 'is-done' : undefined}>{asText(cells['step'])}</span>
              {done && doneAt !== '' && <span className="quiet"> {momentText(doneAt, now)}</span>}
            </Checkbox>
          </li>
        );
      })}
    </ul>
  );
}
