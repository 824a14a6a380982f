import { Checkbox, Select } from 'antd';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import type { Option } from '#shared/domain/rulepack/rulePack.ts';

export interface ChoicesControlProps {
  readonly control: FieldControl;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly readOnly: boolean;
  readonly onWrite: (value: readonly string[]) => void;
}

/** So few that all of them are shown. */
const ALL_SHOWN = 15;

/** Any of a controlled list, kept in the order of the list. */
export function ChoicesControl({ control, options, value, readOnly, onWrite }: ChoicesControlProps) {
  const inOrder = (keys: readonly string[]): readonly string[] => [
    ...options.filter(({ key }) => keys.includes(key)).map(({ key }) => key),
    ...keys.filter((key) => !options.some((option) => option.key === key)),
  ];
  if (options.length <= ALL_SHOWN) {
    return (
      <div className="form-checks">
        {inOrder([
          ...options.map(({ key }) => key),
          ...value.filter((key) => !options.some((option) => option.key === key)),
        ]).map((key) => (
          <Checkbox
            key={key}
            disabled={readOnly}
            checked={value.includes(key)}
            onChange={(event) =>
              onWrite(event.target.checked ? inOrder([...value, key]) : value.filter((kept) => kept !== key))
            }
          >
            {options.find((option) => option.key === key)?.name ?? `${key}（已不在列表里）`}
          </Checkbox>
        ))}
      </div>
    );
  }
  return (
    <Select
      {...control}
      mode="multiple"
      className="form-select"
      disabled={readOnly}
      value={[...value]}
      placeholder="可以选几个"
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map(({ key, name }) => ({ value: key, label: name }))}
      onChange={(keys: string[]) => onWrite(inOrder(keys))}
    />
  );
}
