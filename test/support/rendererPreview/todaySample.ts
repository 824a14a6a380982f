/** 今日 on the day of the mocks, in every group; titles as long as real ones get. */
import type { TodayItem, TodayPlace, TodayView } from '#shared/contract/delivery.ts';
import { recordId, submissionId } from './basis.ts';

type Due = NonNullable<TodayItem['due']>;

export const days = (date: string, workingDaysLeft: number, provisional = false): Due => ({
  date,
  at: null,
  provisional,
  workingDaysLeft,
});
export const hours = (at: string): Due => ({ date: at.slice(0, 10), at, provisional: false, workingDaysLeft: 0 });

const studio = (n: number): TodayPlace => ({ screen: 'studio', submission: submissionId(n) });
const form = (n: number): TodayPlace => ({ screen: 'records', record: recordId(n) });

export const item = (n: number, more: Partial<TodayItem>): TodayItem => ({
  group: 'soon',
  key: `due ${n}`,
  kind: 'interpretation',
  title: `第${n}件`,
  why: '与政策同步发布，最迟不超过3个工作日',
  basis: '《中山市全面推进政务公开工作实施方案》第9条',
  due: days('2026-11-25', 2),
  action: 'write',
  place: studio(n),
  ...more,
});

/** Eighty characters and more, as 规范性文件 are really called. */
export const longTitle =
  '《中山市人民政府办公室关于进一步加强和规范全市行政规范性文件制定监督管理以及统一登记统一编号统一公布工作若干措施的通知（试行）（2026年修订征求意见稿）》政策解读';

export const items: readonly TodayItem[] = [
  item(1, {
    group: 'overdue',
    kind: 'random-check-result',
    title: '10月“双随机、一公开”抽查结果',
    why: '形成后20个工作日内公开',
    basis: '《政府信息公开条例》第26条',
    due: days('2026-11-20', -1),
    place: form(1),
  }),
  item(2, {
    group: 'today',
    kind: 'incident',
    title: '供水主管破裂舆情：首次权威信息',
    why: '重大突发事件，最迟5小时',
    basis: '《中山市全面推进政务公开工作实施方案》第10条',
    due: hours('2026-11-23T11:40:00+08:00'),
    action: 'respond',
    place: { screen: 'response', record: recordId(2) },
  }),
  item(3, {
    group: 'today',
    kind: 'penalty',
    title: '行政处罚决定信息（11月第4批）',
    why: '决定后7个工作日内公示',
    basis: '《优化营商环境条例》第20条；国办发〔2018〕118号',
    due: days('2026-11-23', 0),
    place: form(3),
  }),
  item(4, { title: '《中山市全面推进政务公开工作实施方案》解读' }),
  item(5, { title: longTitle, due: days('2026-11-26', 3) }),
  item(6, {
    group: 'returned',
    key: 'delivery 6',
    kind: null,
    title: '窗口导办服务采购项目验收结果公告',
    why: '门户退回：缺“绩效评价”，附件2打不开',
    basis: '',
    due: null,
    action: 'see-delivery',
    place: { screen: 'delivery', submission: submissionId(6) },
  }),
  item(7, {
    group: 'review',
    key: 'review 7',
    kind: 'service-item',
    title: '公共服务事项目录调整（第4批）',
    why: '送审人 李敏',
    due: days('2026-11-27', 4),
    action: 'review',
    place: { screen: 'review', submission: submissionId(7) },
  }),
  item(8, { group: 'other', title: '《节能减排奖励办法》解读', due: days('2027-01-05', 30, true) }),
];

export const view: TodayView = {
  date: '2026-11-23',
  working: true,
  items,
  strip: [
    { date: '2026-11-23', due: 2, working: true, label: null },
    { date: '2026-11-24', due: 0, working: true, label: null },
    { date: '2026-11-25', due: 1, working: true, label: null },
    { date: '2026-11-26', due: 1, working: true, label: null },
    { date: '2026-11-27', due: 1, working: true, label: null },
    { date: '2026-11-28', due: 0, working: false, label: null },
    { date: '2026-11-29', due: 0, working: true, label: '调休上班' },
    { date: '2026-11-30', due: 0, working: true, label: null },
    { date: '2026-12-01', due: 0, working: true, label: null },
    { date: '2026-12-02', due: 0, working: false, label: '元旦' },
  ],
  waitingForReceipt: 2,
  lastReachedPortalAt: '2026-11-23T08:46:00+08:00',
  provisionalYears: [2027],
  lastProvenBackupAt: '2026-11-22T23:10:00+08:00',
  more: 0,
};

const column = (n: number, title: string, why: string, kinds: readonly string[], due: TodayItem['due']): TodayItem => ({
  group: 'columns',
  key: `column ${n}`,
  kind: null,
  title,
  why,
  basis: '国办秘函〔2019〕19号：政府网站与政务新媒体检查指标',
  due,
  action: 'see-column',
  place: { screen: 'column', column: `column-${n}`, kinds },
});

/** A hundred lines and more that are not shown: a department in the last week of a year. */
export const fullView: TodayView = {
  ...view,
  items: [
    ...items.filter(({ group }) => group !== 'other'),
    item(20, {
      group: 'returned',
      title: longTitle,
      why: '科室退回，修改后重新送审',
      due: null,
      action: 'see-reason',
    }),
    column(21, '栏目「动态要闻」', '最近一次公开是2026-11-02，两周内更新', ['statement'], days('2026-11-16', -5)),
    column(
      22,
      '栏目「政策解读」',
      '最近一次公开是2026-08-20，三个月内更新',
      ['interpretation'],
      days('2026-11-20', -1),
    ),
    {
      ...column(23, '3个栏目还没有公开过内容', '「财政信息」「应急管理」「招标采购」是空白栏目', [], null),
      action: 'see-column',
      place: { screen: 'ledger' },
    },
    ...Array.from({ length: 88 }, (_, n) =>
      item(30 + n, {
        group: 'other',
        kind: n % 2 === 0 ? 'budget' : 'penalty',
        why: n % 2 === 0 ? '批复后20日内公开' : '决定后7个工作日内公示',
        basis: n % 2 === 0 ? '《预算法》第14条' : '国办发〔2018〕118号',
        title: n % 9 === 0 ? longTitle : `部门信息公开事项（第${n + 1}批）`,
        due: n % 5 === 0 ? null : days('2026-11-30', 5),
        place: form(30 + n),
      }),
    ),
  ],
  strip: view.strip.map((day) => (day.date === '2026-11-30' ? { ...day, due: 70 } : day)),
  more: 212,
};
