import { assertNever } from '#shared/lib/result.ts';
import type { Column, Field } from '../field.ts';
import type { Kind, KindCheck } from '../kind.ts';
import type { PackMistake } from '../packMistake.ts';
import type { FormIndex } from './formIndex.ts';
import { noSuch } from './wording.ts';

type Types = readonly Field['type'][];
const times: Types = ['date', 'instant'];
const numbers: Types = ['number', 'money', 'percent'];
const parties: Types = ['person', 'people', 'organisation', 'organisations', 'text'];

/** What is wrong with one check of a kind: names that lead nowhere, or to something that can't be compared. */
export function checkMistakes(check: KindCheck, kind: Kind, index: FormIndex, path: string): readonly PackMistake[] {
  const need = (key: string, at: string, types: Types | null, called: string): readonly PackMistake[] => {
    const found = index.get(key);
    if (!found) return [{ path: `${path}.${at}`, says: noSuch('字段', key, index.keys()) }];
    if (types === null || types.includes(found.type)) return [];
    return [{ path: `${path}.${at}`, says: `“${found.name}”不是${called}，这项检查比不了；请改用别的字段。` }];
  };
  switch (check.type) {
    case 'period':
      return [
        ...need(check.from, 'from', times, '日期或时刻'),
        ...need(check.to, 'to', times, '日期或时刻'),
        ...(check.unless === null ? [] : need(check.unless, 'unless', null, '')),
      ];
    case 'order':
      return check.fields.flatMap((key, at) => need(key, `fields.${at}`, times, '日期或时刻'));
    case 'unique':
      return columnOf(check.table, check.column, index, path).mistakes;
    case 'clock':
      return kind.clocks.some(({ clock }) => clock === check.clock)
        ? []
        : [
            {
              path: `${path}.clock`,
              says: noSuch(
                `“${kind.name}”的时限`,
                check.clock,
                kind.clocks.map(({ clock }) => clock),
              ),
            },
          ];
    case 'any-of':
      return check.fields.flatMap((key, at) => need(key, `fields.${at}`, null, ''));
    case 'different':
      return check.fields.flatMap((key, at) => need(key, `fields.${at}`, parties, '人员或单位'));
    case 'sum': {
      const { column, mistakes } = columnOf(check.table, check.column, index, path);
      const total = index.get(check.total)?.field;
      return [
        ...mistakes,
        ...(column ? ofTypes(column, numbers, `${path}.column`) : []),
        ...need(check.total, 'total', numbers, '数字'),
        ...(column && total ? unitMistakes(column, total, `${path}.total`) : []),
      ];
    }
    case 'not-more': {
      const [left, right] = check.fields.map((key) => index.get(key)?.field);
      return [
        ...check.fields.flatMap((key, at) => need(key, `fields.${at}`, numbers, '数字')),
        ...(left && right ? unitMistakes(left, right, `${path}.fields`) : []),
      ];
    }
    case 'not-public':
      return need(check.field, 'field', ['yes-no'], '是否');
    default:
      return assertNever(check);
  }
}

const ofTypes = (column: Column, types: Types, path: string): readonly PackMistake[] =>
  types.includes(column.type) ? [] : [{ path, says: `列“${column.name}”不是数字，加不起来；请改用数字列。` }];

function columnOf(
  table: string,
  key: string,
  index: FormIndex,
  path: string,
): { readonly column: Column | null; readonly mistakes: readonly PackMistake[] } {
  const field = index.get(table)?.field;
  if (field?.type !== 'table') {
    const tables = [...index].flatMap(([name, { type }]) => (type === 'table' ? [name] : []));
    return { column: null, mistakes: [{ path: `${path}.table`, says: noSuch('表格', table, tables) }] };
  }
  const column = field.columns.find((other) => other.key === key);
  if (column) return { column, mistakes: [] };
  const keys = field.columns.map((other) => other.key);
  return { column: null, mistakes: [{ path: `${path}.column`, says: noSuch(`表格“${field.name}”里的列`, key, keys) }] };
}

/** 元 against 万元, or 件 against 人: a comparison that would always be wrong. */
function unitMistakes(left: Field | Column, right: Field | Column, path: string): readonly PackMistake[] {
  if (!('unit' in left) || !('unit' in right) || left.unit === right.unit) return [];
  const [one, two] = [left, right].map(({ name, unit }) => `“${name}”（${unit ?? '没有单位'}）`);
  return [{ path, says: `${one ?? ''}和${two ?? ''}的单位不同，比不了；请改成同一单位。` }];
}
