import { Button } from 'antd';
import { useStore } from 'zustand';
import type { TasksStore } from './tasksStore.ts';
import './taskStrip.css';

/** Long work under way: how far it is, and a way to stop it. */
export function TaskStrip({ store }: { readonly store: TasksStore }) {
  const { tasks, stopping, cancel } = useStore(store);
  if (tasks.length === 0) return null;
  return (
    <ul className="task-strip" aria-label="正在进行">
      {tasks.map(({ task, label, done, total }) => {
        const percent = total > 0 ? Math.floor((done / total) * 100) : null;
        return (
          <li key={task}>
            <span className="one-line">{label}</span>
            <progress aria-label={label} {...(percent !== null && { value: percent, max: 100 })} />
            <span className="task-percent">{percent === null ? '' : `${percent}%`}</span>
            <Button
              size="small"
              disabled={stopping.has(task)}
              onClick={() => void cancel(task)}
              aria-label={`停止${label}`}
            >
              {stopping.has(task) ? '正在停…' : '停止'}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
