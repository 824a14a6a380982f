import type { ReactNode } from 'react';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import './form.css';

export interface FieldFrameProps {
  /** Key of the field or head: `field-<key>` is its id in the page. */
  readonly field: string;
  readonly name: string;
  /** Beside the name: 必填，可多个. */
  readonly tag: string | null;
  readonly help: string | null;
  /** Something is wrong: shown under the control. */
  readonly wrong: ReactNode;
  /** Several controls under one name. */
  readonly group?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A name, help under it, the control, and what is wrong at the control. */
export function FieldFrame({ field, name, tag, help, wrong, group = false, children }: FieldFrameProps) {
  const id = `field-${field}`;
  const bad = wrong !== null;
  const described = [help !== null && `${id}-help`, bad && `${id}-wrong`].filter((part) => part !== false).join(' ');
  const label = (
    <>
      {name} {tag !== null && <span className="form-tag">{tag}</span>}
    </>
  );
  return (
    <div
      className={`form-field${bad ? ' is-wrong' : ''}`}
      data-field={field}
      {...(group && { role: 'group', 'aria-labelledby': `${id}-label` })}
    >
      {group ? (
        <div className="form-label" id={`${id}-label`}>
          {label}
        </div>
      ) : (
        <label className="form-label" htmlFor={id}>
          {label}
        </label>
      )}
      {help !== null && (
        <p className="form-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({ id, 'aria-invalid': bad, 'aria-describedby': described === '' ? undefined : described })}
      {bad && (
        <div className="form-wrong" id={`${id}-wrong`}>
          {wrong}
        </div>
      )}
    </div>
  );
}
