import { organisationsOf, type Organisation } from '#shared/domain/form/fieldValue.ts';
import type { OrganisationField } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { isUscc } from '#shared/domain/screening/uscc.ts';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { halfWidth } from '../typed/halfWidth.ts';
import { LinesControl } from './LinesControl.tsx';
import { TypedText } from './TypedText.tsx';

export interface OrganisationsControlProps {
  readonly control: FieldControl;
  readonly field: OrganisationField;
  readonly value: JsonValue | undefined;
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
}

const BLANK: Organisation = { name: '', uscc: '' };
const asIs = (text: string): string => text;
const readCode = (text: string): string => halfWidth(text).replace(/\s/gu, '').toUpperCase();

/** Organisations by name and 统一社会信用代码; a code whose check character is wrong is marked where it stands. */
export function OrganisationsControl({ control, field, value, readOnly, onWrite }: OrganisationsControlProps) {
  const one = field.type === 'organisation';
  const write = (lines: readonly Organisation[]) => {
    const [first] = lines;
    if (one) onWrite(first === undefined || isBlank(first) ? undefined : { ...first });
    else
      onWrite(
        lines.length === 0 || (lines.length === 1 && lines.every(isBlank))
          ? undefined
          : lines.map((line) => ({ ...line })),
      );
  };
  return (
    <LinesControl
      label={field.name}
      counter="一个单位"
      lines={organisationsOf(value)}
      blank={BLANK}
      most={one ? 1 : null}
      readOnly={readOnly}
      onWrite={write}
      renderLine={(line, index, change) => (
        <>
          <TypedText
            control={{
              ...control,
              id: index === 0 ? control.id : `${control.id}-${index}`,
              'aria-label': `${field.name}，第 ${index + 1} 个的名称`,
            }}
            value={line.name}
            maxLength={200}
            readOnly={readOnly}
            placeholder="单位全称"
            read={asIs}
            show={asIs}
            onWrite={(name) => change({ ...line, name })}
          />
          <TypedText
            control={{
              ...control,
              id: `${control.id}-${index}-code`,
              'aria-label': `${field.name}，第 ${index + 1} 个的统一社会信用代码`,
              'aria-invalid': line.uscc !== '' && !isUscc(line.uscc),
            }}
            value={line.uscc}
            className="is-code"
            maxLength={30}
            readOnly={readOnly}
            placeholder={field.needsCode ? '统一社会信用代码' : '信用代码（可不填）'}
            read={readCode}
            show={asIs}
            onWrite={(uscc) => change({ ...line, uscc })}
          />
        </>
      )}
    />
  );
}

const isBlank = ({ name, uscc }: Organisation): boolean => name === '' && uscc === '';
