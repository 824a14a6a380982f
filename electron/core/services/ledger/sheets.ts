import type { RequestRow } from '#shared/contract/ledger.ts';
import { optionName } from '#shared/domain/form/printedValue.ts';
import type { FilledReport } from '#shared/domain/indicators/annual/annualReport.ts';
import { cellText } from '#shared/domain/indicators/print/annualDocument.ts';
import { reachedNames, type PrintedLedger } from '#shared/domain/indicators/print/ledgerDocument.ts';
import { figureText } from '#shared/domain/indicators/figureText.ts';
import { categoryNames } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { WorkbookSheet } from '../../formats/sheet/writeWorkbook.ts';

/** The figures themselves, one row per indicator and further figure. */
export const indicatorSheet = ({ indicators }: PrintedLedger, pack: Pick<RulePack, 'indicators'>): WorkbookSheet => ({
  name: '指标汇总',
  header: ['序号', '指标', '数值', '分子', '分母', '去年同期', '评价', '计算方法', '依据'],
  rows: indicators.flatMap((figure) => {
    const rule = pack.indicators.find(({ key }) => key === figure.key);
    if (!rule) return [];
    const { value, part, whole, before, reached, also } = figure;
    const judged = value === null ? '没有可计数的事项' : reachedNames[reached];
    return [
      [
        rule.number,
        rule.name,
        figureText(value, rule.unit),
        part,
        whole,
        figureText(before, rule.unit),
        judged,
        rule.formula,
        rule.basis,
      ],
      ...also.map((more) => [null, `　其中：${more.name}`, figureText(more.value, more.unit)]),
    ];
  }),
});

export const categorySheet = ({ categories }: PrintedLedger): WorkbookSheet => ({
  name: '五公开情况',
  header: ['类别', '应公开', '按期公开', '逾期后公开', '逾期未公开', '最近公开'],
  rows: categories.map(({ category, due, inTime, late, open, lastPublishedOn }) => [
    categoryNames[category],
    due,
    inTime,
    late,
    open,
    lastPublishedOn,
  ]),
});

/** 依申请公开登记. No name of an applicant and no way to reach one leaves the department in it. */
export const requestSheet = (rows: readonly RequestRow[], pack: Pick<RulePack, 'lists'>): WorkbookSheet => ({
  name: '依申请公开登记',
  header: [
    '申请编号',
    '申请的信息',
    '申请人类型',
    '收到日期',
    '答复期限',
    '答复日期',
    '是否按期',
    '答复类型',
    '年报类别',
  ],
  rows: rows.map((row) => [
    row.number,
    row.title,
    optionName('applicantTypes', row.applicantType, pack),
    row.receivedOn,
    row.due,
    row.repliedOn,
    row.clock === null ? '' : clockNames[row.clock],
    row.answerType === '' ? '' : optionName('answerTypes', row.answerType, pack),
    row.outcome === '' ? '' : optionName('requestOutcomes', row.outcome, pack),
  ]),
});

const clockNames: Readonly<Record<NonNullable<RequestRow['clock']>, string>> = {
  running: '办理中',
  paused: '暂停计时',
  kept: '按期答复',
  missed: '逾期答复',
  overdue: '逾期未答复',
};

/** The three tables, then the identities that were tested, then what a person has to write. */
export const annualSheets = ({ tables, identities, chapters }: FilledReport): readonly WorkbookSheet[] => [
  ...tables.map(({ title, columns, rows }) => ({
    name: title,
    header: ['项目', ...columns.map(({ name, group }) => (group === null ? name : `${group}：${name}`))],
    rows: rows.map(({ name, level, cells }) => [
      `${'　'.repeat(level)}${name}`,
      ...cells.map((cell) => (cell.state === 'computed' ? Number(cell.value) : cellText(cell))),
    ]),
  })),
  { name: '勾稽核对', header: ['核对过、成立的关系'], rows: identities.map((says) => [says]) },
  {
    name: '文字部分',
    header: ['章', '由记录写成', '请补写'],
    rows: chapters.map(({ title, paragraphs, missing }) => [title, paragraphs.join('\n'), missing.join('\n')]),
  },
];
