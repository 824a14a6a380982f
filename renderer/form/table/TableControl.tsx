import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { Column, TableField } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { useFormRoom } from '../useFormRoom.ts';
import { columnWidth } from './columnWidth.ts';
import { parseTsv } from './parseTsv.ts';
import { ROW_HEIGHT, rowWindow } from './rowWindow.ts';
import { pasteWords } from './pasteWords.ts';
import { moved, pasted, rowId, withCell, withRow, type TableRow } from './tableActs.ts';
import { TableLine } from './TableLine.tsx';
import { tableKey } from './tableKey.ts';
import './table.css';

export interface TableControlProps {
  readonly control: FieldControl;
  readonly field: TableField;
  readonly columns: readonly Column[];
  readonly value: JsonValue | undefined;
  /** Row id to column key to sentence. */
  readonly faults: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** A cell to go to; `turn` changes with every wish. */
  readonly jump: { readonly row: string; readonly column: string | null; readonly turn: number } | null;
  readonly readOnly: boolean;
  readonly onWrite: (value: JsonValue | undefined) => void;
}

interface Said {
  readonly words: string;
  /** The rows before, for 撤销. */
  readonly before: readonly TableRow[];
}

/** Repeatable rows, filled by keyboard and from Excel. The last line is always blank: writing into it makes a row. */
export function TableControl({ control, field, columns, value, faults, jump, readOnly, onWrite }: TableControlProps) {
  const { lists } = useFormRoom().pack;
  const scroller = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 480 });
  const [next, setNext] = useState(newId);
  const [said, setSaid] = useState<Said | null>(null);
  const [wide, setWide] = useState(false);
  /** The cell that gets the focus when it has been drawn. */
  const goal = useRef<string | null>(null);
  const rows = useMemo(() => tableRows(value), [value]);
  const live = useRef({ rows, next });
  useLayoutEffect(() => {
    live.current = { rows, next };
  }, [rows, next]);

  const change = useCallback(
    (after: readonly TableRow[], words: string | null) => {
      const before = live.current.rows;
      if (after === before) return;
      // A second key may come before the next drawing: it has to find these rows.
      live.current = { ...live.current, rows: after };
      setSaid(words === null ? null : { words, before });
      onWrite(after.length === 0 ? undefined : after);
    },
    [onWrite],
  );
  const write = useCallback(
    (id: string, column: Column, cell: JsonValue | undefined) => {
      const { rows: now, next: blank } = live.current;
      const at = now.findIndex((row) => rowId(row) === id);
      if (at === -1 && cell === undefined) return;
      if (at === -1 && id === blank) setNext(newId());
      change(withRow(now, at === -1 ? now.length : at, withCell(now[at] ?? { id }, column.key, cell)), null);
    },
    [change],
  );
  const remove = useCallback(
    (id: string) => {
      const { rows: now } = live.current;
      const at = now.findIndex((row) => rowId(row) === id);
      change(
        now.filter((_, index) => index !== at),
        `删去了第 ${at + 1} 行`,
      );
    },
    [change],
  );

  const focusCell = useCallback((row: number, column: string) => {
    const { rows: now, next: blank } = live.current;
    const id = row >= now.length ? blank : rowId(now[row] ?? {});
    const box = scroller.current;
    goal.current = `${id} ${column}`;
    if (box === null) return;
    // Also a row that is not drawn yet: first it is scrolled to, then it takes the focus.
    const top = row * ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + 3 * ROW_HEIGHT > box.scrollTop + box.clientHeight)
      box.scrollTop = top + 3 * ROW_HEIGHT - box.clientHeight;
    takeFocus(box, goal);
  }, []);
  useEffect(() => {
    if (scroller.current) takeFocus(scroller.current, goal);
  });
  useEffect(() => {
    if (jump === null) return;
    const at = live.current.rows.findIndex((row) => rowId(row) === jump.row);
    const column = jump.column ?? columns[0]?.key;
    if (at !== -1 && column !== undefined) focusCell(at, column);
  }, [jump, columns, focusCell]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cellAt(event.target, rows, columns);
    const act = at && tableKey(event, at, rows.length, readOnly);
    if (at === null || act === null) return;
    event.preventDefault();
    const column = columns[at.column]?.key ?? '';
    if (act.type === 'leave') foot.current?.querySelector('button')?.focus();
    else if (act.type === 'go') focusCell(Math.min(rows.length, Math.max(0, act.row)), column);
    else if (act.type === 'remove') {
      remove(rowId(rows[at.row] ?? {}));
      focusCell(Math.min(at.row, rows.length - 2), column);
    } else {
      change(moved(rows, at.row, act.by), null);
      focusCell(Math.min(rows.length - 1, Math.max(0, at.row + act.by)), column);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const at = cellAt(event.target, rows, columns);
    // One cell's words are pasted into the words that are there, by the browser; so are paragraphs.
    if (readOnly || at === null || !/[\t\n\r]/u.test(text.replace(/[\r\n]+$/u, ''))) return;
    const sheet = text.includes('\t') || /<table/iu.test(event.clipboardData.getData('text/html'));
    if (at.roomy && !sheet) return;
    event.preventDefault();
    // The blank line is the first of the new rows: the caret that stands in it stays.
    const ids = [next];
    const idOf = (): string => ids.pop() ?? newId();
    const done = pasted(parseTsv(text), { rows, columns, row: at.row, column: at.column, lists, newId: idOf });
    if (done.added > 0) setNext(newId());
    change(done.rows, pasteWords(done, field.counter));
  };

  const lines = readOnly ? rows : [...rows, { id: next }];
  const { first, last, above, below } = rowWindow(lines.length, view);
  return (
    <div className={`form-table${wide ? ' is-widened' : ''}`} onKeyDown={onKeyDown} onPaste={onPaste}>
      <div
        className="form-table-box"
        ref={scroller}
        tabIndex={-1}
        onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      >
        <table
          id={control.id}
          aria-label={field.name}
          aria-rowcount={lines.length + 1}
          aria-describedby={control['aria-describedby']}
        >
          <colgroup>
            <col style={{ width: 40 }} />
            {columns.map((column) => (
              <col key={column.key} style={{ width: columnWidth(column) }} />
            ))}
            <col style={{ width: 36 }} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <span className="unseen">行</span>
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" title={column.help ?? undefined}>
                  {column.name}
                  {'unit' in column && column.unit !== null && <span className="quiet">（{column.unit}）</span>}
                  {column.required === true && <span className="quiet"> 必填</span>}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {above > 0 && (
              <tr aria-hidden>
                <td colSpan={columns.length + 2} style={{ height: above }} />
              </tr>
            )}
            {lines.slice(first, last).map((row, offset) => (
              <TableLine
                key={rowId(row)}
                row={row}
                index={first + offset}
                next={first + offset >= rows.length}
                columns={columns}
                lists={lists}
                faults={faults.get(rowId(row)) ?? null}
                readOnly={readOnly}
                onWrite={write}
                onRemove={remove}
              />
            ))}
            {below > 0 && (
              <tr aria-hidden>
                <td colSpan={columns.length + 2} style={{ height: below }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <div className="form-table-foot quiet" ref={foot}>
        <span>
          共 {rows.length} {field.counter}
        </span>
        {!readOnly && said === null && <span>可以从 Excel 粘贴；Alt+↑↓ 移行，Alt+Delete 删行，Esc 离开表格</span>}
        <span role="status">
          {said !== null && (
            <>
              {said.words}{' '}
              <Button
                size="small"
                icon={<Undo2 size={14} aria-hidden />}
                onClick={() => {
                  change(said.before, null);
                  setSaid(null);
                }}
              >
                撤销
              </Button>
            </>
          )}
        </span>
        <button type="button" className="link-button" aria-pressed={wide} onClick={() => setWide(!wide)}>
          {wide ? '收窄表格' : '加宽表格'}
        </button>
      </div>
    </div>
  );
}

const newId = (): string => crypto.randomUUID();

/** Rows as they are kept, with an id for each that came without one. */
const tableRows = (value: JsonValue | undefined): readonly TableRow[] =>
  rowsOf(value).map(({ id, cells }) => (id === '' ? { ...cells, id: newId() } : cells));

function cellAt(
  target: EventTarget,
  rows: readonly TableRow[],
  columns: readonly Column[],
): { readonly row: number; readonly column: number; readonly roomy: boolean; readonly chosen: boolean } | null {
  if (!(target instanceof HTMLElement)) return null;
  const [id, key] = target.dataset['cell']?.split(' ') ?? [];
  if (id === undefined) return null;
  const row = rows.findIndex((kept) => rowId(kept) === id);
  return {
    row: row === -1 ? rows.length : row,
    column: Math.max(
      0,
      columns.findIndex((column) => column.key === key),
    ),
    roomy: target.classList.contains('is-roomy'),
    chosen: target instanceof HTMLSelectElement,
  };
}

function takeFocus(box: HTMLElement, goal: { current: string | null }): void {
  if (goal.current === null) return;
  const cell = box.querySelector<HTMLElement>(`[data-cell="${CSS.escape(goal.current)}"]`);
  if (cell === null) return;
  goal.current = null;
  cell.focus();
  if (cell instanceof HTMLTextAreaElement) cell.select();
}
