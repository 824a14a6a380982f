import type { Column, Field } from '../field.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import { conditionMistakes } from './conditionMistakes.ts';
import { headKeys, type FormIndex } from './formIndex.ts';
import { duplicates, noSuch } from './wording.ts';

/** What is wrong with one field: its name, its conditions, and what its type refers to. */
export function fieldMistakes(field: Field, index: FormIndex, pack: RulePack, path: string): readonly PackMistake[] {
  const reserved = headKeys.some((key) => key === field.key);
  return [
    ...(reserved
      ? [
          {
            path: `${path}.key`,
            says: `“${field.key}”是名称、文号、公开主体或成文日期用的，请给“${field.name}”换一个键。`,
          },
        ]
      : []),
    ...valueMistakes(field, index, pack, path),
    ...(field.type === 'link' || field.type === 'links' ? linkMistakes(field, pack, path) : []),
    ...(field.type === 'table' ? tableMistakes(field, index, pack, path) : []),
  ];
}

function tableMistakes(
  table: Extract<Field, { readonly type: 'table' }>,
  index: FormIndex,
  pack: RulePack,
  path: string,
): readonly PackMistake[] {
  const at = `${path}.columns`;
  return [
    ...duplicates(at, table.columns, ({ key }) => key, `表格“${table.name}”里列的键`),
    ...duplicates(at, table.columns, ({ name }) => name, `表格“${table.name}”里列的名称`),
    ...table.columns.flatMap((column) => [
      ...(column.key === 'id'
        ? [{ path: `${at}.id.key`, says: `列的键不能是“id”，每一行自己要用它；请换一个键。` }]
        : []),
      ...valueMistakes(column, index, pack, `${at}.${column.key}`),
    ]),
  ];
}

/** Conditions, options, limits and patterns: what fields and columns have alike. */
function valueMistakes(field: Field | Column, index: FormIndex, pack: RulePack, path: string): readonly PackMistake[] {
  const { required, shownWhen } = field;
  return [
    ...(typeof required === 'boolean' ? [] : conditionMistakes(required.when, index, pack, `${path}.required.when`)),
    ...(shownWhen === null ? [] : conditionMistakes(shownWhen, index, pack, `${path}.shownWhen`)),
    ...('options' in field && !Object.hasOwn(pack.lists, field.options)
      ? [{ path: `${path}.options`, says: noSuch('受控词表', field.options, Object.keys(pack.lists)) }]
      : []),
    ...('pattern' in field && field.pattern !== null && !compiles(field.pattern.regex)
      ? [{ path: `${path}.pattern.regex`, says: `“${field.name}”的正则表达式写错了，不能使用；请改正或删去。` }]
      : []),
    ...('least' in field && field.least !== null && field.greatest !== null && field.least > field.greatest
      ? [{ path: `${path}.least`, says: `“${field.name}”的最小值大于最大值，什么都填不进去；请核对。` }]
      : []),
  ];
}

function linkMistakes(
  field: Extract<Field, { readonly link: string }>,
  pack: RulePack,
  path: string,
): readonly PackMistake[] {
  const kinds = pack.kinds.map(({ key }) => key);
  return [
    ...(Object.hasOwn(pack.links, field.link)
      ? []
      : [{ path: `${path}.link`, says: noSuch('关联类型', field.link, Object.keys(pack.links)) }]),
    ...field.kinds
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => ({ path: `${path}.kinds`, says: noSuch('种类', kind, kinds) })),
  ];
}

function compiles(regex: string): boolean {
  try {
    return new RegExp(regex, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
