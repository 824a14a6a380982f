import { asText, rowsOf, type Row, type Written } from '../form/fieldValue.ts';
import { optionName } from '../form/printedValue.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { sensitiveKindNames } from '../screening/sensitiveHit.ts';
import type { KindProblem } from './kindProblem.ts';
import { isOfType, type ColumnProfile, type DatasetProfile } from './profileDataset.ts';

/** A data file of the record, and what was found in it; null where it was not profiled. */
export interface ProfiledFile {
  readonly name: string;
  readonly sha256: string;
  readonly profile: DatasetProfile | null;
}

/**
 * Whether a dataset's files are what its description says: columns, types, empties, duplicates; and
 * whether personal data would be opened to everyone (R06, 个人信息保护法 art. 28).
 */
export function datasetProblems(
  content: Written,
  files: readonly ProfiledFile[],
  pack: Pick<RulePack, 'lists'>,
): readonly KindProblem[] {
  if (asText(content.fields['nature']) !== 'dataset') return [];
  const described = rowsOf(content.fields['columns']);
  return [
    ...openness(content, described, pack),
    ...files.flatMap((file) => (file.profile === null ? [unprofiled(file)] : ofFile(file, file.profile, described))),
  ];
}

const problem = (about: string, why: string, more: Partial<KindProblem> = {}): KindProblem => ({
  rule: 'R02',
  verdict: 'fail',
  why,
  field: 'files',
  cell: null,
  text: '',
  about,
  ...more,
});

const unprofiled = ({ name, sha256 }: ProfiledFile): KindProblem =>
  problem(
    `${sha256.slice(0, 16)} profile`,
    `数据文件「${name}」没有逐列检查。请打开文件核对字段、空值和个人信息，说明已人工检查；也可以另存为 csv 重新添加。`,
    {
      rule: 'R06',
      verdict: 'not-assessable',
    },
  );

/** 公开级别 against 安全级别: what is sensitive is not opened without a condition. */
function openness(
  { fields }: Written,
  described: readonly Row[],
  pack: Pick<RulePack, 'lists'>,
): readonly KindProblem[] {
  const problems: KindProblem[] = [];
  const level = asText(fields['securityLevel']);
  if (asText(fields['openness']) !== 'unconditional') return problems;
  if (level === 'l3' || level === 'l4') {
    const name = optionName('dataSecurityLevels', level, pack);
    const why = `安全级别是${name}，不能无条件开放。请改为有条件开放或不予开放，或重新定级。`;
    problems.push(problem('level', why, { field: 'openness', text: level }));
  }
  for (const { id, cells } of described) {
    if (cells['personal'] !== true) continue;
    const why = `「字段」里的「${asText(cells['name'])}」含个人信息，却要无条件开放。请从数据里删去这一列或脱敏，改为有条件开放；依法应当公开的，说明依据。`;
    problems.push(
      problem(`personal ${id}`, why, {
        rule: 'R06',
        verdict: 'uncertain',
        field: 'columns',
        cell: { row: id, column: 'personal' },
      }),
    );
  }
  return problems;
}

function ofFile(file: ProfiledFile, profile: DatasetProfile, described: readonly Row[]): readonly KindProblem[] {
  const about = file.sha256.slice(0, 16);
  const name = `数据文件「${file.name}」`;
  const problems: KindProblem[] = [];
  const say = (sort: string, why: string, more: Partial<KindProblem> = {}): void => {
    problems.push(problem(`${about} ${sort}`, why, more));
  };
  if (profile.badNames.length > 0) {
    const names = profile.badNames.map((bad) => (bad === '' ? '空白' : `「${bad}」`)).join('、');
    say('names', `${name}第一行的字段名有空白或重复（${names}）。请在文件里改好后重新添加。`);
  }
  if (profile.uneven > 0) say('uneven', `${name}有${profile.uneven}行比第一行多出单元格。请在文件里核对后重新添加。`);
  if (profile.repeatedRows > 0) {
    const why = `${name}有${profile.repeatedRows}行与前面的行完全相同。请去掉重复的行；确实应当重复的，说明理由。`;
    say('repeated', why, { verdict: 'uncertain' });
  }
  const known = described.map(({ cells }) => asText(cells['name']).trim());
  const extra = profile.columns.filter((column) => column.name !== '' && !known.includes(column.name));
  if (extra.length > 0) {
    say(
      'extra',
      `${name}里的${listOf(extra.map((column) => column.name))}没有字段说明。请在「字段」里补上，或从文件里删去。`,
    );
  }
  for (const row of described) {
    const wanted = asText(row.cells['name']).trim();
    const column = profile.columns.find((one) => one.name === wanted);
    if (wanted === '') continue;
    if (column) problems.push(...ofColumn(about, name, row, column));
    else
      say(`absent ${wanted}`, `${name}第一行没有「${wanted}」。字段名要与文件一字不差，请核对。`, cellOf(row, 'name'));
  }
  for (const column of extra) problems.push(...undeclared(about, name, column, null));
  return problems;
}

const cellOf = ({ id }: Row, column: string): Partial<KindProblem> => ({ field: 'columns', cell: { row: id, column } });

function ofColumn(about: string, name: string, row: Row, column: ColumnProfile): readonly KindProblem[] {
  const { cells } = row;
  const problems: KindProblem[] = [];
  const where = `${name}的「${column.name}」`;
  const declared = asText(cells['type']);
  const key = `${about} ${column.name}`;
  const rows = column.empty;
  if (declared !== '' && column.distinct > 0 && !isOfType(column.type, declared)) {
    const why = `${where}不全是说明里写的类型。请改类型，或在文件里改正不合的单元格后重新添加。`;
    problems.push(problem(`${key} type`, why, { ...cellOf(row, 'type'), text: declared }));
  }
  if (cells['filled'] === true && rows > 0) {
    const why = `${where}有${rows}个空单元格，说明里写的是不能为空。请补上数据，或改说明。`;
    problems.push(problem(`${key} empty`, why, cellOf(row, 'filled')));
  }
  return [
    ...problems,
    ...repeated(key, where, row, column),
    ...(cells['personal'] === true ? [] : undeclared(about, name, column, row)),
  ];
}

function repeated(key: string, where: string, row: Row, column: ColumnProfile): readonly KindProblem[] {
  const filled = column.filled - column.distinct;
  if (row.cells['unique'] !== true || filled <= 0) return [];
  const why = `${where}有${filled}个重复的值，说明里写的是不重复。请核对数据，或改说明。`;
  return [problem(`${key} repeated`, why, cellOf(row, 'unique'))];
}

/** Personal data in a column that is not said to hold any. */
function undeclared(about: string, name: string, column: ColumnProfile, row: Row | null): readonly KindProblem[] {
  return column.personal.map(({ kind, cells, firstRow }) => {
    const what = kind === 'person-name' ? '个人姓名' : sensitiveKindNames[kind];
    const why = `${name}的「${column.name}」看来有${cells}个${what}（第一个在第${firstRow}行数据）。请删去这一列或脱敏后重新添加；不是${what}或依法应当公开的，说明理由。`;
    return problem(`${about} ${column.name} ${kind}`, why, {
      rule: 'R06',
      verdict: 'uncertain',
      ...(row === null ? {} : cellOf(row, 'personal')),
    });
  });
}

const listOf = (names: readonly string[]): string =>
  `${names
    .slice(0, 5)
    .map((name) => `「${name}」`)
    .join('、')}${names.length > 5 ? `等${names.length}列` : ''}`;
