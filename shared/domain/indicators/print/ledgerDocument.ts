import { printedDate } from '../../document/printedDate.ts';
import type { Block, DisclosureDocument } from '../../document/document.ts';
import { categoryNames } from '../../rulepack/kind.ts';
import type { IndicatorRule, RulePack } from '../../rulepack/rulePack.ts';
import type { CategoryFigures } from '../categoryLines.ts';
import { figureText } from '../figureText.ts';
import type { AssessedFigure } from '../indicatorValues.ts';
import { shareOf } from '../figure.ts';

export interface PrintedLedger {
  readonly from: string;
  readonly to: string;
  readonly unit: string | null;
  readonly indicators: readonly AssessedFigure[];
  readonly categories: readonly CategoryFigures[];
}

export const reachedNames: Readonly<Record<AssessedFigure['reached'], string>> = {
  yes: '达标',
  no: '未达标',
  'not-assessable': '不作评价',
};

/** The figures of a period as a document: 主要指标, 五公开情况, and how each was computed. */
export function ledgerDocument(ledger: PrintedLedger, pack: Pick<RulePack, 'indicators'>): DisclosureDocument {
  const { from, to, unit, indicators, categories } = ledger;
  const ruleOf = (key: string): IndicatorRule | undefined => pack.indicators.find((rule) => rule.key === key);
  const blocks: readonly Block[] = [
    { type: 'paragraph', text: `统计期间：${printedDate(from)}至${printedDate(to)}；范围：${unit ?? '全部科室'}。` },
    { type: 'heading', level: 1, text: '一、指标' },
    {
      type: 'table',
      caption: null,
      header: ['序号', '指标', '数值', '分子／分母', '去年同期', '评价'],
      rows: indicators.flatMap((figure) => {
        const rule = ruleOf(figure.key);
        return rule ? [indicatorRow(figure, rule)] : [];
      }),
    },
    { type: 'heading', level: 1, text: '二、五公开情况' },
    {
      type: 'table',
      caption: null,
      header: ['类别', '应公开', '按期公开', '逾期后公开', '逾期未公开', '按期公开率'],
      rows: [...categories.map(categoryRow), totalRow(categories)],
    },
    { type: 'heading', level: 1, text: '三、计算方法和依据' },
    ...indicators.flatMap(({ key }): readonly Block[] => {
      const rule = ruleOf(key);
      return rule
        ? [{ type: 'paragraph', text: `${rule.number}. ${rule.name}：${rule.formula}依据：${rule.basis}。` }]
        : [];
    }),
  ];
  return {
    kind: 'ledger',
    title: '政务公开台账',
    docNumber: null,
    subtitle: null,
    addressee: null,
    blocks,
    catalogue: [],
    related: [],
  };
}

function indicatorRow(figure: AssessedFigure, { number, name, unit }: IndicatorRule): readonly string[] {
  const { value, part, whole, before, reached } = figure;
  return [
    String(number),
    name,
    figureText(value, unit),
    part === null || whole === null ? '' : `${part}／${whole}`,
    figureText(before, unit),
    value === null ? '没有可计数的事项' : reachedNames[reached],
  ];
}

const categoryRow = ({ category, ...counts }: CategoryFigures): readonly string[] => [
  categoryNames[category],
  ...countCells(counts),
];

const totalRow = (lines: readonly CategoryFigures[]): readonly string[] => {
  const sum = (of: (line: CategoryFigures) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return [
    '合计',
    ...countCells({
      due: sum(({ due }) => due),
      inTime: sum(({ inTime }) => inTime),
      late: sum(({ late }) => late),
      open: sum(({ open }) => open),
    }),
  ];
};

const countCells = ({ due, inTime, late, open }: Pick<CategoryFigures, 'due' | 'inTime' | 'late' | 'open'>) => [
  String(due),
  String(inTime),
  String(late),
  String(open),
  figureText(shareOf(inTime, late + open), 'percent'),
];
