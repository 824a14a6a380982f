import type { ReactNode } from 'react';
import './screenHead.css';

export interface ScreenHeadProps {
  readonly title: string;
  /** Facts beside the title. */
  readonly aside?: ReactNode;
  /** Buttons, on the right. */
  readonly children?: ReactNode;
}

/** The 56 px head of a screen: its name, its facts, its actions. The name gets the focus when the screen opens. */
export function ScreenHead({ title, aside, children }: ScreenHeadProps) {
  return (
    <header className="screen-head">
      <h1 tabIndex={-1} data-screen-title>
        {title}
      </h1>
      {aside !== undefined && <div className="screen-head-aside">{aside}</div>}
      <div className="screen-head-actions">{children}</div>
    </header>
  );
}
