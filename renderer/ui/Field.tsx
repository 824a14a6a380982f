import { useId, type ReactNode } from 'react';
import './field.css';

/** What a control needs so that its label, help and fault are read with it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  /** Where one label names several controls. */
  readonly 'aria-label'?: string;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: string;
  /** What is wrong, in words; null when nothing is. */
  readonly fault?: string | null;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, help under it, the control, and the fault at the control. */
export function Field({ label, help, fault = null, children }: FieldProps) {
  const id = useId();
  const described = [help !== undefined && `${id}-help`, fault !== null && `${id}-fault`].filter(
    (part) => part !== false,
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="quiet" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-invalid': fault !== null,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      })}
      {fault !== null && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
