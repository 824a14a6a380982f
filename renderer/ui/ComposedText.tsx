import { Input } from 'antd';
import { useState, type ChangeEvent, type CompositionEvent } from 'react';
import type { FieldControl } from './Field.tsx';

export interface ComposedTextProps {
  readonly control: FieldControl;
  readonly value: string;
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly lines?: number;
  readonly onWrite: (value: string) => void;
}

/** A text field that reports words only: what an input method is still composing stays in the field. */
export function ComposedText({ control, value, maxLength, readOnly, lines = 1, onWrite }: ComposedTextProps) {
  /** What the field shows while it differs from what was reported. */
  const [composing, setComposing] = useState<string | null>(null);
  const common = {
    ...control,
    value: composing ?? value,
    maxLength,
    readOnly,
    onCompositionStart: () => setComposing(value),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (composing === null) onWrite(event.target.value);
      else setComposing(event.target.value);
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setComposing(null);
      onWrite(event.currentTarget.value);
    },
  };
  return lines > 1 ? <Input.TextArea {...common} rows={lines} /> : <Input {...common} />;
}
