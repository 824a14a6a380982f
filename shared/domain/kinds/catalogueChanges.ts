/** Catalogue ↔ change set (权责清单调整): what really differs between two lists, and whether a change set says so. */
import type { JsonValue } from '#shared/lib/json.ts';
import { asText, isValueFilled, rowsOf, type Row, type Written } from '../form/fieldValue.ts';
import type { KindProblem } from './kindProblem.ts';

export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface CatalogueDifference {
  /** Keys of the rows, in the order of the list they stand in. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly key: string; readonly cells: readonly CellChange[] }[];
  readonly unchanged: number;
}

/** Rows are the same item when their `key` column is; rows without a key are left out. */
export function catalogueChanges(before: readonly Row[], after: readonly Row[], key: string): CatalogueDifference {
  const old = byKey(before, key);
  const now = byKey(after, key);
  const changed = [...now].flatMap(([code, row]) => {
    const previous = old.get(code);
    const cells = previous === undefined ? [] : cellChanges(previous, row);
    return cells.length === 0 ? [] : [{ key: code, cells }];
  });
  const added = [...now.keys()].filter((code) => !old.has(code));
  const removed = [...old.keys()].filter((code) => !now.has(code));
  return { added, removed, changed, unchanged: now.size - added.length - changed.length };
}

/** The first row of each key. */
function byKey(rows: readonly Row[], key: string): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const code = asText(row.cells[key]).trim();
    if (code !== '' && !found.has(code)) found.set(code, row);
  }
  return found;
}

function cellChanges(before: Row, after: Row): readonly CellChange[] {
  const columns = [...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])];
  return columns
    .filter((column) => column !== 'id')
    .map((column) => ({ column, before: wordsOf(before.cells[column]), after: wordsOf(after.cells[column]) }))
    .filter((cell) => cell.before !== cell.after);
}

const wordsOf = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? value.trim() : isValueFilled(value) ? JSON.stringify(value) : '';

/** A row of the change set, as the pack's `power-list-change` writes it. */
interface Change {
  readonly id: string;
  readonly row: number;
  readonly change: string;
  readonly code: string;
  readonly aspect: string;
  readonly before: string;
  readonly after: string;
}

/**
 * R24: whether a change set says exactly what differs between the list before and the list after it.
 * Sentences name the code, because that is what stands in both.
 */
export function changeSetProblems(difference: CatalogueDifference, content: Written): readonly KindProblem[] {
  const changes = changesOf(content);
  const said = (kinds: readonly string[], code: string): boolean =>
    changes.some((change) => kinds.includes(change.change) && change.code === code);
  const unsaid = (about: string, why: string): KindProblem => ({ ...common, verdict: 'fail', why, about, cell: null });
  const cell = (code: string, { column, before, after }: CellChange): boolean =>
    changes.some((one) => one.code === code && one.aspect === column && one.before === before && one.after === after);
  return [
    ...difference.added
      .filter((code) => !said(['add'], code))
      .map((code) => unsaid(`unsaid add ${code}`, `清单里新增了「${code}」，调整事项里没有写。请补一行新增。`)),
    ...difference.removed
      .filter((code) => !said(['cancel', 'delegate'], code))
      .map((code) =>
        unsaid(`unsaid cancel ${code}`, `清单里已经没有「${code}」，调整事项里没有写。请补一行取消或下放。`),
      ),
    ...difference.changed.flatMap(({ key, cells }) =>
      cells
        .filter((one) => !cell(key, one))
        .map((one) =>
          unsaid(
            `unsaid ${key} ${one.column}`,
            `「${key}」的内容改了（${short(one.before)}→${short(one.after)}），调整事项里没有写。请补一行变更。`,
          ),
        ),
    ),
    ...changes.flatMap((change) => phantom(change, difference)),
  ];
}

const common = { rule: 'R24', field: 'changes', text: '' } as const;
const short = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text || '空');

function phantom({ id, row, change, code, aspect }: Change, difference: CatalogueDifference): readonly KindProblem[] {
  const changed = difference.changed.find(({ key }) => key === code)?.cells.some(({ column }) => column === aspect);
  const there =
    change === 'add'
      ? difference.added.includes(code)
      : change === 'cancel'
        ? difference.removed.includes(code)
        : changed === true || (change === 'delegate' && difference.removed.includes(code));
  if (there || code === '' || change === '') return [];
  const why = `「调整事项」第${row}行写的「${code}」，清单前后没有这样的变化。请核对清单，或删去这一行。`;
  return [{ ...common, verdict: 'fail', why, text: code, about: `${id} phantom`, cell: { row: id, column: 'code' } }];
}

/**
 * R24 against the one list at hand, which may be the one before or already the one after: an added
 * code is not in it yet and every other is, or the other way round; what it shows under the changed
 * aspect is the text before or after.
 */
export function changeSetAgainstList(content: Written, list: readonly Row[] | null): readonly KindProblem[] {
  const changes = changesOf(content);
  const items = list === null ? null : byKey(list, 'code');
  return [
    ...changes.flatMap(incomplete),
    ...(items === null ? [] : [...unknown(changes, items), ...differing(changes, items)]),
  ];
}

const at = ({ id }: Change, column: string, about: string, why: string, text: string): KindProblem => ({
  ...common,
  verdict: 'fail',
  why,
  text,
  about: `${id} ${about}`,
  cell: { row: id, column },
});

function incomplete(change: Change): readonly KindProblem[] {
  if (change.change !== 'change' && change.change !== 'delegate') return [];
  if (change.aspect === '')
    return [at(change, 'aspect', 'aspect', `「调整事项」第${change.row}行没有选改的是哪一项。请选择。`, '')];
  if (change.before === '' && change.after === '') {
    return [at(change, 'before', 'texts', `「调整事项」第${change.row}行没有写调整前和调整后。请填写前后对照。`, '')];
  }
  if (change.before !== change.after) return [];
  return [
    at(
      change,
      'after',
      'same',
      `「调整事项」第${change.row}行调整前和调整后一样。请核对后改正，或删去这一行。`,
      change.after,
    ),
  ];
}

/** The list before: no added code is in it, all others are. The list after: the reverse for 新增 and 取消. */
function unknown(changes: readonly Change[], items: ReadonlyMap<string, Row>): readonly KindProblem[] {
  const wrongIn = (state: 'before' | 'after'): readonly Change[] =>
    changes.filter(({ change, code }) => {
      if (code === '') return false;
      const expected = change === 'add' ? state === 'after' : change === 'cancel' ? state === 'before' : true;
      return change === 'delegate' && state === 'after' ? false : items.has(code) !== expected;
    });
  const [before, after] = [wrongIn('before'), wrongIn('after')];
  const wrong = before.length <= after.length ? before : after;
  return wrong.map((change) => {
    const why = items.has(change.code)
      ? `「调整事项」第${change.row}行新增的「${change.code}」清单里已经有了。请改为变更，或核对编码。`
      : `「调整事项」第${change.row}行的「${change.code}」不在关联的清单里。请核对编码，或改为新增。`;
    return at(change, 'code', 'unknown', why, change.code);
  });
}

function differing(changes: readonly Change[], items: ReadonlyMap<string, Row>): readonly KindProblem[] {
  return changes.flatMap((change) => {
    const row = items.get(change.code);
    if (row === undefined || change.aspect === '' || !['change', 'delegate'].includes(change.change)) return [];
    const shown = wordsOf(row.cells[change.aspect]);
    if (shown === change.before || shown === change.after || change.before === change.after) return [];
    const why = `「调整事项」第${change.row}行写的调整前是「${short(change.before)}」，清单里「${change.code}」现在是「${short(shown)}」。请照清单改正。`;
    return [at(change, 'before', 'differs', why, change.before)];
  });
}

const changesOf = ({ fields }: Written): readonly Change[] =>
  rowsOf(fields['changes']).map(({ id, cells }, index) => {
    const text = (key: string): string => asText(cells[key]).trim();
    return {
      id,
      row: index + 1,
      change: text('change'),
      code: text('code'),
      aspect: text('aspect'),
      before: text('before'),
      after: text('after'),
    };
  });
