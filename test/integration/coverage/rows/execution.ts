/** 第3条 执行公开. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, edit, served, todayOf, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { blocking } from '../writing.ts';

const period = (name: string, done: string): JsonObject => ({
  ...{ id: name, period: name, done, share: '50', problem: '暂无', next: '按计划推进' },
});

export const executionRows: readonly CoverageRow[] = [
  {
    id: '3.1',
    asks: '重点任务、重要政策、重大工程执行情况',
    kinds: ['execution'],
    beyond: 'measures, steps, responsibilities, supervision; progress by period',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      const progress = [period('2026年第二季度', '完成主体施工。'), period('2026年第三季度', '完成设备安装。')];
      await fill('execution', { own: { progressState: 'on-track', progressOn: day(), progress } });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['2026年第二季度', '完成设备安装。', '实施步骤', '责任分工1', '监督方式1'])).toEqual([]);
      for (const field of ['measures', 'steps', 'division', 'supervision', 'responsible'])
        expect(blockedBy(await draft('execution', { own: { [field]: null } })), field).toHaveLength(1);
      const twice = [period('2026年第三季度', '甲'), { ...period('2026年第三季度', '乙'), id: 'again' }];
      expect(blockedBy(await draft('execution', { own: { progressState: 'on-track', progress: twice } }))).toEqual([
        expect.stringContaining('同一时期'),
      ]);
      const delayed = await draft('execution', { own: { progressState: 'delayed', delayReason: null } });
      expect(blockedBy(delayed)).toEqual([expect.stringContaining('滞后的原因')]);
    },
  },
  {
    id: '3.2',
    asks: '督查发现的问题',
    kinds: ['inspection'],
    beyond: '事项名称、责任主体、主要事实、整改要求、整改情况; open ones come back until rectified',
    clocks: { T01: 'kept', Rectify: 'running' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      const own = { rectified: 'in-progress', rectifyBy: day(4), rectification: '已约谈责任单位，正在整改。' };
      await fill('inspection', { own });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, later, day } = chapter;
      for (const field of ['responsible', 'facts', 'demands', 'rectification'])
        expect(blockedBy(await draft('inspection', { own: { [field]: null } })), field).toEqual([
          expect.stringMatching(/^R22/u),
        ]);
      const endless = await draft('inspection', { own: { rectified: 'not-started', rectifyBy: null } });
      expect(blockedBy(endless)).toEqual([expect.stringMatching(/^R22 .*「预计完成」/u)]);

      // Published long ago, and it still comes back: on the working day after its limit, and every day from then on.
      const open = first(id);
      expect(await clockOf(chapter, open, 'Rectify')).toMatchObject({ from: '2026-11-20', due: '2026-11-23' });
      for (const days of [7, 60]) {
        expect(await later(days, () => todayOf(chapter, open))).toMatchObject({ group: 'overdue' });
      }
      // The portal takes it down, the officer writes what was done, and it goes out again: now it is over.
      await chapter.takeBack(open);
      const rectified = { rectified: 'done', rectifiedOn: day(), rectification: '已完成整改并通过复查。' };
      await edit(desk, open, rectified);
      expect(await blocking(desk, open.submission)).toEqual([]);
      await chapter.deliver([open]);
      expect(await served(chapter, open)).toContain('已完成整改并通过复查。');
      expect(await later(60, () => todayOf(chapter, open))).toBeUndefined();
    },
  },
  {
    id: '3.3',
    asks: '审计结果公告和整改',
    kinds: ['audit-result'],
    beyond: 'problems found / rectified / why not',
    clocks: { T01: 'kept', Rectify: 'running' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      const unrectified = '资金需要在下一年度预算中安排。';
      const counts = { found: '2', rectifiedCount: '1', immediate: '1', allRectified: false };
      const own = { ...counts, unrectifiedReason: unrectified, rectifyBy: day(30) };
      await fill('audit-result', { own });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(await served(chapter, first(id))).toContain('资金需要在下一年度预算中安排。');
      const of = async (own: JsonObject) => blockedBy(await draft('audit-result', { own }));
      expect(await of({ found: '1', rectifiedCount: '2' })).toEqual([expect.stringContaining('还多')]);
      expect(await of({ allRectified: false, unrectifiedReason: null })).toEqual([
        expect.stringContaining('没有完成整改的原因'),
      ]);
      expect(await of({ problems: null })).toHaveLength(1);
    },
  },
  {
    id: '3.4',
    asks: '问责信息',
    kinds: ['accountability'],
    beyond: '主体、依据、处理方式; personal names masked unless the law asks',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('accountability');
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first } = chapter;
      expect(await served(chapter, first(id))).toContain('张某某');
      for (const field of ['authority', 'grounds', 'sanctions'])
        expect(blockedBy(await draft('accountability', { own: { [field]: null } })), field).toEqual([
          expect.stringMatching(/^R23/u),
        ]);
      const persons = [{ id: 'p1', unit: '某局', name: '张建国', post: '科长', sanction: 'notice' }];
      const named = await draft('accountability', { own: { persons } });
      expect(blockedBy(named)).toEqual([expect.stringMatching(/^R23 .*没有遮盖/u)]);
      await desk.done('checks.decide', {
        submission: named.submission,
        finding: named.filledBlocked[0]?.key ?? '',
        decision: 'published-by-law',
        reason: '《公职人员政务处分法》要求公布处分决定。',
      });
      expect(await blocking(desk, named.submission)).toEqual([]);
    },
  },
];
