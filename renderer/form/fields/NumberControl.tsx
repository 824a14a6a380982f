import type { FieldControl } from '#renderer/ui/Field.tsx';
import type { NumberField } from '#shared/domain/rulepack/field.ts';
import { readDecimal, showDecimal } from '../typed/decimal.ts';
import { otherUnit } from '../typed/otherUnit.ts';
import { TypedText } from './TypedText.tsx';

export interface NumberControlProps {
  readonly control: FieldControl;
  readonly field: NumberField;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onWrite: (value: string) => void;
}

/** A number with its unit; money says the other unit beside it, so that a wrong 万 is seen at once. */
export function NumberControl({ control, field, value, readOnly, onWrite }: NumberControlProps) {
  const unit = field.unit ?? (field.type === 'percent' ? '%' : '');
  const other = field.type === 'money' ? otherUnit(value, field.unit) : '';
  return (
    <span className="form-number">
      <TypedText
        control={control}
        value={value}
        className="is-number"
        inputMode="decimal"
        maxLength={40}
        readOnly={readOnly}
        read={readDecimal}
        show={showDecimal}
        onWrite={onWrite}
      />
      {unit !== '' && <span>{unit}</span>}
      {other !== '' && <span className="quiet">= {other}</span>}
    </span>
  );
}
