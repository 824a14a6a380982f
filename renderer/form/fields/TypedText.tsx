import { useState, type ChangeEvent, type CompositionEvent } from 'react';
import type { FieldControl } from '#renderer/ui/Field.tsx';

export interface TypedTextProps {
  readonly control: FieldControl;
  /** As it is kept. */
  readonly value: string;
  /** What a person typed, as it is kept: `2026年11月23日` as `2026-11-23`. Words that can't be read come back as they are. */
  readonly read: (text: string) => string;
  /** What is kept, as it is shown. */
  readonly show: (value: string) => string;
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly onWrite: (value: string) => void;
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
  readonly placeholder?: string;
  readonly className?: string;
}

/**
 * One line that is read as it is typed and never changed under the caret: while the field has the
 * focus it shows the words as typed, and what an input method is composing is not reported at all.
 */
export function TypedText(props: TypedTextProps) {
  const { control, value, read, show, readOnly, onWrite } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  // Words that came from elsewhere meanwhile (another revision, 遮盖) win over what was typed before.
  const mine = typed !== null && (composing || read(typed) === value);
  return (
    <input
      {...control}
      className={`form-input ${props.className ?? ''}`}
      type="text"
      inputMode={props.inputMode ?? 'text'}
      placeholder={props.placeholder}
      value={mine ? typed : show(value)}
      maxLength={props.maxLength}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => {
        setComposing(false);
        setTyped(event.currentTarget.value);
        onWrite(read(event.currentTarget.value));
      }}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        setTyped(event.target.value);
        if (!composing) onWrite(read(event.target.value));
      }}
      onBlur={() => {
        setTyped(null);
        setComposing(false);
      }}
    />
  );
}
