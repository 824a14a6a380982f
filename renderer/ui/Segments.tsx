import type { ReactNode } from 'react';
import './segments.css';

export interface Segment<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
}

export interface SegmentsProps<Key extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Key>[];
  /** '' while none is. */
  readonly chosen: Key | '';
  readonly disabled?: boolean;
  readonly onChoose: (key: Key) => void;
}

/** One of a few views side by side; toggle buttons, so each is reached by Tab and says whether it is pressed. */
export function Segments<Key extends string>({
  label,
  segments,
  chosen,
  disabled = false,
  onChoose,
}: SegmentsProps<Key>) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {segments.map(({ key, label: words }) => (
        <button key={key} type="button" disabled={disabled} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {words}
        </button>
      ))}
    </div>
  );
}
