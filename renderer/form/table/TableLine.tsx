import { X } from 'lucide-react';
import { memo } from 'react';
import type { Column } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { Lists } from './cellText.ts';
import { rowId, type TableRow } from './tableActs.ts';
import { TableCell } from './TableCell.tsx';

export interface TableLineProps {
  readonly row: TableRow;
  readonly index: number;
  /** The line after the last: writing into it makes a row. */
  readonly next: boolean;
  readonly columns: readonly Column[];
  readonly lists: Lists;
  /** What is wrong in this row: column key to sentence; '' is the row itself. Null where nothing is. */
  readonly faults: ReadonlyMap<string, string> | null;
  readonly readOnly: boolean;
  readonly onWrite: (id: string, column: Column, value: JsonValue | undefined) => void;
  readonly onRemove: (id: string) => void;
}

/** One row; drawn anew only when it, its place or its faults changed, so that a hundred rows type like one. */
export const TableLine = memo(function TableLine(props: TableLineProps) {
  const { row, index, next, columns, lists, faults, readOnly, onWrite, onRemove } = props;
  const id = rowId(row);
  return (
    <tr aria-rowindex={index + 2} data-line={id} className={next ? 'is-next' : undefined}>
      <th scope="row">{next ? <span aria-label="新的一行">＋</span> : index + 1}</th>
      {columns.map((column) => (
        <td key={column.key} className={faults?.has(column.key) === true ? 'is-wrong' : undefined}>
          <TableCell
            column={column}
            value={row[column.key]}
            lists={lists}
            label={next ? `${column.name}，新的一行` : `${column.name}，第 ${index + 1} 行`}
            place={`${id} ${column.key}`}
            faults={faults?.get(column.key) ?? null}
            readOnly={readOnly}
            onWrite={(written, value) => onWrite(id, written, value)}
          />
        </td>
      ))}
      <td className="form-table-acts">
        {!readOnly && !next && (
          <button
            type="button"
            className="form-icon-button"
            aria-label={`删去第 ${index + 1} 行`}
            onClick={() => onRemove(id)}
          >
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
});
