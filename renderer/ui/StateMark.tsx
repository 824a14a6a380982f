import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './stateMark.css';

export type Tone = 'plain' | 'action' | 'red' | 'amber' | 'green' | 'uncertain';

export interface StateMarkProps {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** The word: a state is icon + word + colour, never colour alone. */
  readonly children: ReactNode;
  readonly strong?: boolean;
  /** Icon only where room is short; the word is still there for ears and in the tooltip. */
  readonly iconOnly?: boolean;
}

/** A state as icon, word and colour. Red is only for overdue and 红头; a failed check is amber. */
export function StateMark({ icon: Icon, tone, children, strong = false, iconOnly = false }: StateMarkProps) {
  return (
    <span className={`state-mark tone-${tone}${strong ? ' is-strong' : ''}`}>
      <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <span className={iconOnly ? 'unseen' : undefined}>{children}</span>
    </span>
  );
}
