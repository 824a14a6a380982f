import { asText, rowsOf, type Row, type Written } from '../form/fieldValue.ts';
import { optionName } from '../form/printedValue.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { exact, exactText, sumOf, type Exact } from './exact.ts';
import type { KindProblem } from './kindProblem.ts';

type Lists = Pick<RulePack, 'lists'>;

/**
 * R32 预决算 (财预〔2016〕143号): the table set is complete, an empty table says why, lines add up to
 * their subtotals and the tables' totals, and 三公经费 to its own. Money is exact, never a binary fraction.
 */
export function budgetTotals(content: Written, pack: Lists): readonly KindProblem[] {
  return [
    ...tableSet(content, pack),
    ...emptyTables(content, pack),
    ...lineSums(content, pack),
    ...threePublic(content, pack),
  ];
}

const problem = (
  field: string,
  about: string,
  why: string,
  cell: KindProblem['cell'] = null,
  text = '',
): KindProblem => ({
  rule: 'R32',
  verdict: 'fail',
  why,
  field,
  cell,
  text,
  about,
});

const sheetName = (key: string, pack: Lists): string => `「${optionName('budgetTables', key, pack)}」`;

function tableSet({ fields }: Written, pack: Lists): readonly KindProblem[] {
  const level = asText(fields['budgetLevel']);
  if (level !== 'government' && level !== 'department') return [];
  const prefix = level === 'government' ? 'gov-' : 'dep-';
  const rows = rowsOf(fields['tables']);
  const there = rows.map(({ cells }) => asText(cells['sheet']));
  const asked = (pack.lists['budgetTables'] ?? []).filter(({ key }) => key.startsWith(prefix));
  const missing =
    rows.length === 0 ? [] : asked.filter(({ key }) => !there.includes(key)).map(({ name }) => `「${name}」`);
  const strange = rows.filter(({ cells }) => {
    const sheet = asText(cells['sheet']);
    return sheet !== '' && !sheet.startsWith(prefix);
  });
  const set = level === 'government' ? '政府预决算' : '部门预决算';
  return [
    ...(missing.length === 0
      ? []
      : [
          problem(
            'tables',
            `missing ${missing.join()}`,
            `「报表」还缺${missing.length}张：${missing.join('、')}。没有数据的也要列出，标为空表并写说明。`,
          ),
        ]),
    ...strange.map(({ id, cells }) => {
      const sheet = asText(cells['sheet']);
      const why = `「报表」里的${sheetName(sheet, pack)}不属于${set}。请删去，或改公开主体类别。`;
      return problem('tables', `strange ${id}`, why, { row: id, column: 'sheet' }, sheet);
    }),
  ];
}

function emptyTables({ fields }: Written, pack: Lists): readonly KindProblem[] {
  return rowsOf(fields['tables']).flatMap(({ id, cells }): readonly KindProblem[] => {
    if (cells['empty'] !== true) return [];
    const name = sheetName(asText(cells['sheet']), pack);
    const problems: KindProblem[] = [];
    if (asText(cells['note']).trim() === '') {
      const why = `「报表」里的${name}是空表，没有写说明。请写明为什么没有数据，如「本单位没有政府性基金收支」。`;
      problems.push(problem('tables', `note ${id}`, why, { row: id, column: 'note' }));
    }
    const amount = [exact(asText(cells['income'])), exact(asText(cells['spending']))].find(
      (value) => value !== null && value !== 0n,
    );
    if (amount !== undefined && amount !== null) {
      const why = `「报表」里的${name}标为空表，却写了金额${exactText(amount)}万元。请核对后改正其中一处。`;
      problems.push(problem('tables', `not empty ${id}`, why, { row: id, column: 'empty' }, exactText(amount)));
    }
    return problems;
  });
}

interface Line {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly amount: Exact;
}

/** Sheet and side hold a tree by code: 201 is the sum of 20101, 20102 …; what is under no other adds up to the total. */
function lineSums({ fields }: Written, pack: Lists): readonly KindProblem[] {
  const totals = rowsOf(fields['tables']);
  return [...bySheet(rowsOf(fields['lines']))].flatMap(([key, lines]): readonly KindProblem[] => {
    const [sheet = '', side = ''] = key.split('|');
    const name = `${sheetName(sheet, pack)}${optionName('budgetSides', side, pack)}`;
    const under = directlyUnder(lines);
    const wrong = lines.flatMap((line): readonly KindProblem[] => {
      const children = under.get(line.id) ?? [];
      const sum = sumOf(children.map(({ amount }) => amount));
      if (children.length === 0 || sum === line.amount) return [];
      const why = `「明细」${name}的${line.code}${line.name}是${exactText(line.amount)}万元，下级相加是${exactText(sum)}万元，差${exactText((line.amount - sum) as Exact)}。请核对后改正。`;
      return [problem('lines', `${key} ${line.code}`, why, { row: line.id, column: 'amount' }, exactText(line.amount))];
    });
    const total = totals.find(({ cells }) => asText(cells['sheet']) === sheet);
    const written = side === 'income' || side === 'spending' ? exact(asText(total?.cells[side])) : null;
    const added = sumOf((under.get('') ?? []).map(({ amount }) => amount));
    if (total === undefined || written === null || written === added) return wrong;
    const why = `「报表」里${name}合计写的是${exactText(written)}万元，明细相加是${exactText(added)}万元。请核对后改正。`;
    return [...wrong, problem('tables', `total ${key}`, why, { row: total.id, column: side }, exactText(written))];
  });
}

/** Lines with an amount, by `sheet|side`. */
function bySheet(rows: readonly Row[]): ReadonlyMap<string, readonly Line[]> {
  const sheets = new Map<string, Line[]>();
  for (const { id, cells } of rows) {
    const code = asText(cells['code']).trim();
    const amount = exact(asText(cells['amount']));
    if (code === '' || amount === null) continue;
    const key = `${asText(cells['sheet'])}|${asText(cells['side'])}`;
    const line = { id, code, name: asText(cells['name']), amount };
    const known = sheets.get(key);
    if (known) known.push(line);
    else sheets.set(key, [line]);
  }
  return sheets;
}

/** Lines by the id of the line they belong to: the one whose code is their longest beginning; '' for none. */
function directlyUnder(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const under = new Map<string, Line[]>();
  for (const line of lines) {
    let parent = '';
    for (let length = line.code.length - 1; length > 0 && parent === ''; length -= 1) {
      parent = byCode.get(line.code.slice(0, length))?.id ?? '';
    }
    const known = under.get(parent);
    if (known) known.push(line);
    else under.set(parent, [line]);
  }
  return under;
}

/** 车辆小计 is 购置 and 运行; 合计 is 出国, 车辆小计 and 接待. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['vehicle', ['vehicle-purchase', 'vehicle-running']],
  ['total', ['abroad', 'vehicle', 'reception']],
];

function threePublic({ fields }: Written, pack: Lists): readonly KindProblem[] {
  const rows = rowsOf(fields['threePublic']);
  if (rows.length === 0) return [];
  const name = (item: string): string => optionName('threePublicItems', item, pack);
  const rowOf = (item: string): Row | undefined => rows.find(({ cells }) => asText(cells['item']) === item);
  const missing = (pack.lists['threePublicItems'] ?? []).filter(({ key }) => rowOf(key) === undefined);
  const gaps = missing.map(({ key }) =>
    problem('threePublic', `missing ${key}`, `「“三公”经费」缺「${name(key)}」一行。没有发生的也要列出，填0。`),
  );
  const sums = PARTS.flatMap(([item, parts]) =>
    (['amount', 'previous'] as const).flatMap((column): readonly KindProblem[] => {
      const total = rowOf(item);
      const written = exact(asText(total?.cells[column]));
      const values = parts.map((part) => exact(asText(rowOf(part)?.cells[column])));
      const known = values.filter((value): value is Exact => value !== null);
      if (total === undefined || written === null || known.length < values.length) return [];
      const sum = sumOf(known);
      if (sum === written) return [];
      const year = column === 'amount' ? '本年数' : '上年数';
      const why = `「“三公”经费」的${year}：「${name(item)}」写的是${exactText(written)}万元，${parts.map((part) => `「${name(part)}」`).join('、')}相加是${exactText(sum)}万元。请核对后改正。`;
      return [problem('threePublic', `${item} ${column}`, why, { row: total.id, column }, exactText(written))];
    }),
  );
  return [...gaps, ...sums];
}
