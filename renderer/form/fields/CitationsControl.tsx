import { asTexts } from '#shared/domain/form/fieldValue.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { LinesControl } from './LinesControl.tsx';
import { TypedText } from './TypedText.tsx';

export interface CitationsControlProps {
  readonly control: FieldControl;
  readonly name: string;
  readonly value: JsonValue | undefined;
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
}

const asIs = (text: string): string => text;

/** Legal bases, one per line. */
export function CitationsControl({ control, name, value, readOnly, onWrite }: CitationsControlProps) {
  return (
    <LinesControl
      label={name}
      counter="一条"
      lines={asTexts(value)}
      blank=""
      most={null}
      readOnly={readOnly}
      onWrite={(lines) => onWrite(lines.length === 0 || (lines.length === 1 && lines[0] === '') ? undefined : lines)}
      renderLine={(line, index, change) => (
        <TypedText
          control={{
            ...control,
            id: index === 0 ? control.id : `${control.id}-${index}`,
            'aria-label': `${name}，第 ${index + 1} 条`,
          }}
          value={line}
          maxLength={400}
          readOnly={readOnly}
          placeholder="《法规全称》第几条"
          read={asIs}
          show={asIs}
          onWrite={change}
        />
      )}
    />
  );
}
