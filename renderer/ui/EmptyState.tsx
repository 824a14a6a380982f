import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './emptyState.css';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  /** What will appear here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The first step: one button. */
  readonly action?: ReactNode;
}

/** An empty list says what will appear and offers the first step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon className="icon" size={28} strokeWidth={1.5} aria-hidden />
      <p className="empty-title">{title}</p>
      {children !== undefined && <p className="quiet">{children}</p>}
      {action}
    </div>
  );
}
