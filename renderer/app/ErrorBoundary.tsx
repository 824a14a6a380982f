import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Problem } from '#renderer/ui/Problem.tsx';

interface ErrorBoundaryState {
  readonly reference: string | null;
}

/** A bug in one screen stays in it, with a number that is also in the log; nothing saved is touched by it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { reference: null };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { reference: `W-${crypto.randomUUID().slice(0, 8)}` };
  }

  override componentDidCatch(thrown: unknown): void {
    // The shell writes what the window reports to its log; the number ties both together.
    reportError(new Error(`window ${this.state.reference ?? ''}`, { cause: thrown }));
  }

  override render(): ReactNode {
    if (this.state.reference === null) return this.props.children;
    return (
      <main className="screen broken">
        <h1 tabIndex={-1}>这一屏出了程序问题</h1>
        <Problem action={<Button onClick={() => this.setState({ reference: null })}>重新打开这一屏</Button>}>
          编号 {this.state.reference}。已落盘的内容都在；请把编号告诉信息中心。
        </Problem>
      </main>
    );
  }
}
