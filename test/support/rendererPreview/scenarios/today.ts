import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import { ok } from '#shared/lib/result.ts';
import { frame, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

const basis = '实施方案第9条';
const item = (
  n: number,
  group: TodayItem['group'],
  title: string,
  why: string,
  action: TodayItem['action'],
  due: TodayItem['due'],
): TodayItem => ({
  group,
  submission: submissionId(n),
  title,
  why,
  basis,
  due,
  action,
});

export const view: TodayView = {
  date: '2026-11-23',
  working: true,
  items: [
    item(
      1,
      'overdue',
      '《关于做好冬季取暖补贴发放工作的通知》解读',
      '政策解读 · 与政策同步发布，最迟不超过3个工作日',
      'write',
      { date: '2026-11-20', provisional: false, workingDaysLeft: -1 },
    ),
    item(
      2,
      'today',
      '《中山市小微企业融资担保费补助办法》解读',
      '政策解读 · 与政策同步发布，最迟不超过3个工作日',
      'write',
      { date: '2026-11-23', provisional: false, workingDaysLeft: 0 },
    ),
    item(
      3,
      'soon',
      '《中山市全面推进政务公开工作实施方案》解读',
      '政策解读 · 与政策同步发布，最迟不超过3个工作日',
      'write',
      { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
    ),
    item(
      4,
      'soon',
      '《中山市人民政府办公室关于进一步加强和规范全市行政规范性文件制定监督管理以及统一登记统一编号统一公布工作若干措施的通知（试行）（2026年修订征求意见稿）》政策解读',
      '政策解读 · 与政策同步发布，最迟不超过3个工作日',
      'write',
      { date: '2026-11-26', provisional: false, workingDaysLeft: 3 },
    ),
    item(5, 'returned', '《行政执法公示实施办法》解读', '陈科长退回 · 缺“注意事项”', 'see-reason', null),
    item(6, 'review', '《公共服务事项目录调整（第4批）》解读', '李敏送审 · 第2次送审', 'review', {
      date: '2026-11-27',
      provisional: false,
      workingDaysLeft: 4,
    }),
    item(7, 'other', '《节能减排奖励办法》解读', '政策解读 · 与政策同步发布，最迟不超过3个工作日', 'write', {
      date: '2027-01-05',
      provisional: true,
      workingDaysLeft: 30,
    }),
  ],
  strip: [
    { date: '2026-11-23', due: 3, working: true, label: null },
    { date: '2026-11-24', due: 1, working: true, label: null },
    { date: '2026-11-25', due: 1, working: true, label: null },
    { date: '2026-11-26', due: 1, working: true, label: null },
    { date: '2026-11-27', due: 2, working: true, label: null },
    { date: '2026-11-28', due: 0, working: false, label: null },
    { date: '2026-11-29', due: 1, working: true, label: '调休上班' },
    { date: '2026-11-30', due: 3, working: true, label: null },
    { date: '2026-12-01', due: 0, working: true, label: null },
    { date: '2026-12-02', due: 1, working: false, label: '元旦' },
  ],
  waitingForReceipt: 2,
  lastReachedPortalAt: '2026-11-23T08:46:00+08:00',
  provisionalYears: [2027],
};

export const scenario: Scenario = {
  hash: '#/today',
  script: { ...frame, 'today.view': ok(view) },
  steps: async (page) => {
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '继续写' }).nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
  },
};
