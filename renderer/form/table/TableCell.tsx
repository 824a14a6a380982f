import { useState } from 'react';
import { asText } from '#shared/domain/form/fieldValue.ts';
import type { Column } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { showDay } from '../typed/day.ts';
import { showDecimal } from '../typed/decimal.ts';
import { showMoment } from '../typed/moment.ts';
import { cellText, readCell, type Lists } from './cellText.ts';

export interface TableCellProps {
  readonly column: Column;
  readonly value: JsonValue | undefined;
  readonly lists: Lists;
  /** 编码，第 3 行 */
  readonly label: string;
  /** `<row id> <column key>`, for the keys that walk. */
  readonly place: string;
  readonly faults: string | null;
  readonly readOnly: boolean;
  readonly onWrite: (column: Column, value: JsonValue | undefined) => void;
}

/** One cell. Text is read as it is typed and shown tidy when the caret has left; lists and yes-no are chosen. */
export function TableCell(props: TableCellProps) {
  const { column, value, lists, label, place, faults, readOnly, onWrite } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const common = {
    'aria-label': label,
    'aria-invalid': faults !== null,
    title: faults ?? undefined,
    'data-cell': place,
  };
  if (column.type === 'choice' || column.type === 'yes-no') {
    const options = column.type === 'choice' ? (lists[column.options] ?? []) : YES_NO;
    const chosen =
      column.type === 'choice' ? asText(value) : value === true ? 'yes' : value === false ? 'no' : asText(value);
    return (
      <select
        {...common}
        value={chosen}
        disabled={readOnly}
        onChange={({ target }) =>
          onWrite(column, column.type === 'choice' ? target.value || undefined : yesNo(target.value))
        }
      >
        <option value="" />
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
        {chosen !== '' && !options.some(({ key }) => key === chosen) && (
          <option value={chosen}>{chosen}（已不在列表里）</option>
        )}
      </select>
    );
  }
  const text = cellText(column, value, lists);
  // Words from elsewhere (a paste, undo) win over what was typed before.
  const mine = typed !== null && (composing || same(readCell(column, typed, lists), value));
  return (
    <textarea
      {...common}
      className={`${numeric(column) ? 'is-number' : ''}${roomy(column) ? ' is-roomy' : ''}`}
      rows={1}
      value={mine ? typed : shown(column, text)}
      maxLength={most(column)}
      readOnly={readOnly}
      spellCheck={false}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => {
        setComposing(false);
        setTyped(event.currentTarget.value);
        onWrite(column, readCell(column, event.currentTarget.value, lists));
      }}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!composing) onWrite(column, readCell(column, target.value, lists));
      }}
      onBlur={() => {
        setTyped(null);
        setComposing(false);
      }}
    />
  );
}

const YES_NO = [
  { key: 'yes', name: '是' },
  { key: 'no', name: '否' },
];

const yesNo = (key: string): boolean | undefined => (key === '' ? undefined : key === 'yes');

const numeric = ({ type }: Column): boolean => type === 'number' || type === 'money' || type === 'percent';

/** Grows under the caret: these hold more than a line. */
const roomy = ({ type }: Column): boolean => type === 'long-text' || type === 'citations' || type === 'choices';

function most(column: Column): number {
  if (column.type === 'text') return column.most ?? 400;
  return column.type === 'long-text' ? (column.most ?? 20_000) : 4_000;
}

function shown(column: Column, text: string): string {
  if (numeric(column)) return showDecimal(text);
  if (column.type === 'date') return showDay(text);
  return column.type === 'instant' ? showMoment(text) : text;
}

/** The values of cells are flat: text, yes-no, lists of texts or of organisations. */
const same = (a: JsonValue | undefined, b: JsonValue | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
