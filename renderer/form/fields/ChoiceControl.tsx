import { Select } from 'antd';
import { ChevronDown } from 'lucide-react';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import type { Option } from '#shared/domain/rulepack/rulePack.ts';

export interface ChoiceControlProps {
  readonly control: FieldControl;
  readonly name: string;
  readonly options: readonly Option[];
  /** '' while nothing is chosen. */
  readonly value: string;
  readonly readOnly: boolean;
  /** One is always chosen: it can be changed and not taken back. */
  readonly fixed?: boolean;
  readonly onWrite: (value: string) => void;
}

/** So few, and so short, that all of them stand side by side. */
const SIDE_BY_SIDE = 4;
const SHORT = 28;

/** One of a controlled list: side by side up to four, otherwise a list that is searched by typing. Choosing again takes it back. */
export function ChoiceControl({ control, name, options, value, readOnly, fixed = false, onWrite }: ChoiceControlProps) {
  const known = value === '' || options.some(({ key }) => key === value);
  const few =
    !fixed && options.length <= SIDE_BY_SIDE && options.reduce((sum, option) => sum + option.name.length, 0) <= SHORT;
  if (few && known) {
    return (
      <Segments
        label={name}
        disabled={readOnly}
        segments={options.map(({ key, name: label }) => ({ key, label }))}
        chosen={value}
        onChoose={(key) => onWrite(key === value ? '' : key)}
      />
    );
  }
  return (
    <Select
      {...control}
      className="form-select"
      disabled={readOnly}
      value={value === '' ? null : value}
      placeholder="请选择"
      suffix={<ChevronDown size={16} aria-hidden />}
      allowClear={fixed ? false : { label: '清除' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        ...options.map(({ key, name: label }) => ({ value: key, label })),
        ...(known ? [] : [{ value, label: `${value}（已不在列表里）` }]),
      ]}
      onChange={(key: string | null | undefined) => onWrite(key ?? '')}
    />
  );
}
