import type { ReactNode } from 'react';

export interface MarkedTextProps {
  readonly text: string;
  /** Stretches to mark, [start, end) in UTF-16 units, in order and apart. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Text with its search hits marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
