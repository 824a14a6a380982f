import type { RulePack } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import { inYear, type ReportCounts } from './reportCounts.ts';
import { numberIn, type FilledTable, type ReportCell } from './reportCell.ts';

export interface Chapter {
  readonly title: string;
  /** Sentences made of figures. */
  readonly paragraphs: readonly string[];
  /** What a person still has to write, in sentences. */
  readonly missing: readonly string[];
}

/** The six chapters (国办公开办函〔2021〕30号): what figures can say is said, the rest is asked for. */
export function chaptersOf(
  year: number,
  tables: readonly FilledTable[],
  counts: ReportCounts,
  pack: Pick<RulePack, 'lists'>,
): readonly Chapter[] {
  return [
    {
      title: '一、总体情况',
      paragraphs: [published(year, counts, pack), interpreted(counts), responded(counts), requested(year, tables)],
      missing: [
        '政府信息管理、平台建设、监督保障三个方面的做法，请用一两段话写明；全章不超过1000字为好。',
        '主动公开的重点工作和成效，请结合上面的数据写明。',
      ],
    },
    { title: '二、主动公开政府信息情况', paragraphs: [], missing: reasonsIn(tables, 'proactive') },
    { title: '三、收到和处理政府信息公开申请情况', paragraphs: [], missing: reasonsIn(tables, 'requests') },
    { title: '四、政府信息公开行政复议、行政诉讼情况', paragraphs: [], missing: reasonsIn(tables, 'disputes') },
    {
      title: '五、存在的主要问题及改进情况',
      paragraphs: [],
      missing: ['存在的主要问题，以及上一年度所列问题的改进情况，请写明。'],
    },
    {
      title: '六、其他需要报告的事项',
      paragraphs: [charged(year, counts)],
      missing: ['有其他需要报告的事项，请写明；没有的，写“无其他需要报告的事项”。'],
    },
  ];
}

function published(year: number, counts: ReportCounts, { lists }: Pick<RulePack, 'lists'>): string {
  const channels = (lists['channels'] ?? [])
    .map(({ key, name }) => ({ name, count: inYear(counts, measures.channel(key)) }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count} 条`);
  const total = inYear(counts, measures.published);
  const by = channels.length === 0 ? '' : `。按公开渠道计：${channels.join('，')}（一条信息在几个渠道公开的分别计入）`;
  return `${year}年，本机关主动公开政府信息 ${total} 条${by}。`;
}

function interpreted(counts: ReportCounts): string {
  const media = inYear(counts, measures.inMedia);
  const total = media + inYear(counts, measures.inWords);
  const heads = inYear(counts, measures.byHead);
  return `全年公开政策解读材料 ${total} 条，其中图解、音频、视频等形式 ${media} 条；主要负责人解读政策、出席发布会 ${heads} 次。`;
}

function responded({ year }: ReportCounts): string {
  const of = (kind: string): number => year.sum([measures.published], { kinds: [kind] });
  const letters = of('public-letter') + of('hotline');
  const total = of('statement') + of('press-conference') + of('policy-question') + letters;
  return (
    `全年公开回应社会关切 ${total} 次，其中舆情回应 ${of('statement')} 篇，新闻发布会 ${of('press-conference')} 场，` +
    `政策咨询答复 ${of('policy-question')} 件，来信和热线办理反馈 ${letters} 件。`
  );
}

function requested(year: number, tables: readonly FilledTable[]): string {
  const table = tables.find(({ key }) => key === 'requests');
  const at = table?.columns.findIndex(({ key }) => key === 'total') ?? -1;
  const of = (row: string): number => numberIn(table?.rows.find(({ key }) => key === row)?.cells[at]);
  return (
    `${year}年新收政府信息公开申请 ${of('new')} 件，上年结转 ${of('carried')} 件，办结 ${of('done')} 件` +
    `（予以公开 ${of('granted')} 件，部分公开 ${of('partly')} 件），结转下年度 ${of('left')} 件。`
  );
}

function charged(year: number, counts: ReportCounts): string {
  const cents = inYear(counts, measures.fees);
  if (cents === 0) return `${year}年没有收取政府信息公开信息处理费。`;
  return `${year}年收取政府信息公开信息处理费 ${(cents / 100).toFixed(2)} 元。`;
}

/** What could not be computed in a table, each reason with the place it belongs to. */
function reasonsIn(tables: readonly FilledTable[], key: FilledTable['key']): readonly string[] {
  const table = tables.find((one) => one.key === key);
  return (table?.rows ?? []).flatMap(({ name, cells }) =>
    cells.flatMap((cell: ReportCell, index) =>
      cell.state === 'not-computable' ? [`“${name}”的“${table?.columns[index]?.name ?? ''}”：${cell.why}`] : [],
    ),
  );
}
