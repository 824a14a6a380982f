import { asText, asTexts } from '#shared/domain/form/fieldValue.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { assertNever } from '#shared/lib/result.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { TableControl, type TableControlProps } from '../table/TableControl.tsx';
import { useFormRoom } from '../useFormRoom.ts';
import { AttachmentsControl } from './AttachmentsControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ChoicesControl } from './ChoicesControl.tsx';
import { CitationsControl } from './CitationsControl.tsx';
import { LinksControl } from './LinksControl.tsx';
import { LongText, type Mark } from './LongText.tsx';
import { NumberControl } from './NumberControl.tsx';
import { OrganisationsControl } from './OrganisationsControl.tsx';
import { PeopleControl } from './PeopleControl.tsx';
import { TimeControl } from './TimeControl.tsx';
import { TypedText } from './TypedText.tsx';

export interface FieldControlOfProps {
  readonly control: FieldControl;
  readonly field: Field;
  readonly value: JsonValue | undefined;
  /** Records linked by this field's type. */
  readonly to: readonly RecordId[];
  /** Words to underline in a text. */
  readonly marks: readonly Mark[];
  readonly columns: readonly Column[];
  readonly cellFaults: TableControlProps['faults'];
  readonly jump: TableControlProps['jump'];
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
  readonly onLink: (to: readonly RecordId[]) => void;
}

const asIs = (text: string): string => text;

/** The control of a field, by its type. */
export function FieldControlOf(props: FieldControlOfProps) {
  const { control, field, value, marks, readOnly, onWrite } = props;
  const { lists } = useFormRoom().pack;
  const onText = (text: string) => onWrite(text === '' ? undefined : text);
  const text = asText(value);
  switch (field.type) {
    case 'text':
      // A line that has marks is drawn as a box: a line can't be underlined.
      return marks.length > 0 ? (
        <LongText
          {...{ control, readOnly, marks }}
          lines={1}
          value={text}
          maxLength={field.most ?? 400}
          onWrite={onText}
        />
      ) : (
        <TypedText
          {...{ control, readOnly }}
          value={text}
          maxLength={field.most ?? 400}
          read={asIs}
          show={asIs}
          onWrite={onText}
        />
      );
    case 'long-text':
      return (
        <LongText {...{ control, readOnly, marks }} value={text} maxLength={field.most ?? 20_000} onWrite={onText} />
      );
    case 'number':
    case 'money':
    case 'percent':
      return <NumberControl {...{ control, field, readOnly }} value={text} onWrite={onText} />;
    case 'date':
    case 'instant':
    case 'year':
      return (
        <TimeControl {...{ control, readOnly }} name={field.name} type={field.type} value={text} onWrite={onText} />
      );
    case 'choice':
      return (
        <ChoiceControl
          {...{ control, readOnly }}
          name={field.name}
          options={lists[field.options] ?? []}
          value={text}
          onWrite={onText}
        />
      );
    case 'choices':
      return (
        <ChoicesControl
          {...{ control, readOnly }}
          options={lists[field.options] ?? []}
          value={asTexts(value)}
          onWrite={(keys) => onWrite(keys.length === 0 ? undefined : keys)}
        />
      );
    case 'yes-no':
      return (
        <Segments
          label={field.name}
          disabled={readOnly}
          segments={[
            { key: 'yes', label: '是' },
            { key: 'no', label: '否' },
          ]}
          chosen={value === true ? 'yes' : value === false ? 'no' : ''}
          onChoose={(key) =>
            onWrite((value === true && key === 'yes') || (value === false && key === 'no') ? undefined : key === 'yes')
          }
        />
      );
    case 'citations':
      return <CitationsControl {...{ control, value, readOnly, onWrite }} name={field.name} />;
    case 'organisation':
    case 'organisations':
      return <OrganisationsControl {...{ control, field, value, readOnly, onWrite }} />;
    case 'person':
    case 'people':
      return <PeopleControl {...{ control, field, value, readOnly, onWrite }} />;
    case 'attachments':
      return <AttachmentsControl {...{ control, field, value, readOnly, onWrite }} />;
    case 'link':
    case 'links':
      return <LinksControl {...{ control, field, readOnly }} to={props.to} onWrite={props.onLink} />;
    case 'table':
      return (
        <TableControl
          {...{ control, field, value, readOnly, onWrite }}
          columns={props.columns}
          faults={props.cellFaults}
          jump={props.jump}
        />
      );
    default:
      return assertNever(field);
  }
}
