import type { OpenFigure } from '../ledgerState.ts';

export interface CountProps {
  /** Null for a figure that no record stands behind. */
  readonly figure: string | null;
  /** What it counts, for the panel and for ears. */
  readonly title: string;
  readonly value: number;
  readonly open: OpenFigure;
  readonly month?: string;
  /** What is shown instead of the bare number. */
  readonly text?: string;
}

/** A number that opens its records; nought has none to open. */
export function Count({ figure, title, value, open, month, text }: CountProps) {
  const shown = text ?? String(value);
  if (figure === null || value === 0) return <span>{shown}</span>;
  return (
    <button type="button" className="link-button ledger-count" onClick={() => open(figure, title, value, month)}>
      {shown}
      <span className="unseen">，{title}，看记录</span>
    </button>
  );
}
