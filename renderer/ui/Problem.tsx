import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import './problem.css';

/** What went wrong, where, and what to do next; spoken at once. `action` offers the way out. */
export function Problem({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="problem" role="alert">
      <CircleX className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <div className="problem-text">{children}</div>
      {action}
    </div>
  );
}
