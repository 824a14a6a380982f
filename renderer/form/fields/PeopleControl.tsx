import { peopleOf, type NamedPerson } from '#shared/domain/form/fieldValue.ts';
import type { PersonField } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { LinesControl } from './LinesControl.tsx';
import { TypedText } from './TypedText.tsx';

export interface PeopleControlProps {
  readonly control: FieldControl;
  readonly field: PersonField;
  readonly value: JsonValue | undefined;
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
}

const BLANK: NamedPerson = { name: '', unit: '', post: '' };
const asIs = (text: string): string => text;
const parts = [
  { key: 'name', name: '姓名', most: 60 },
  { key: 'unit', name: '单位', most: 120 },
  { key: 'post', name: '职务', most: 80 },
] as const;

/** People by name, unit and post. */
export function PeopleControl({ control, field, value, readOnly, onWrite }: PeopleControlProps) {
  const one = field.type === 'person';
  const write = (lines: readonly NamedPerson[]) => {
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
      counter="一个人"
      lines={peopleOf(value)}
      blank={BLANK}
      most={one ? 1 : null}
      readOnly={readOnly}
      onWrite={write}
      renderLine={(line, index, change) => (
        <>
          {parts.map(({ key, name, most }) => (
            <TypedText
              key={key}
              control={{
                ...control,
                id: index === 0 && key === 'name' ? control.id : `${control.id}-${index}-${key}`,
                'aria-label': `${field.name}，第 ${index + 1} 个的${name}`,
              }}
              value={line[key]}
              maxLength={most}
              readOnly={readOnly}
              placeholder={name}
              read={asIs}
              show={asIs}
              onWrite={(text) => change({ ...line, [key]: text })}
            />
          ))}
        </>
      )}
    />
  );
}

const isBlank = (person: NamedPerson): boolean => Object.values(person).every((text) => text === '');
