import type { InputRef } from 'antd';
import type { Ref } from 'react';
import { Field } from '#renderer/ui/Field.tsx';
import { PassphraseInput } from '#renderer/ui/PassphraseInput.tsx';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly help?: string;
  /** Shown at the field, in words, when set. */
  readonly fault?: string | null;
  readonly autoComplete: 'new-password' | 'current-password';
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<InputRef>;
}

/** A passphrase with its label, its help and its fault; it can be made visible before it is trusted. */
export function PassphraseField({
  label,
  value,
  onChange,
  help,
  fault = null,
  autoComplete,
  autoFocus = false,
  inputRef,
}: PassphraseFieldProps) {
  return (
    <Field label={label} fault={fault} {...(help !== undefined && { help })}>
      {(control) => (
        <PassphraseInput
          {...control}
          {...(inputRef && { ref: inputRef })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          status={fault === null ? '' : 'warning'}
        />
      )}
    </Field>
  );
}
