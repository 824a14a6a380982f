/** 第4条 管理公开: enforcement before and after the act, discretion, random checks, supervision. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, edit, linkedFrom, optionNames, served, todayOf, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { blocking } from '../writing.ts';

const band = (n: number, lower: string, upper: string, least: string, most: string): JsonObject => ({
  ...{ id: `b${n}`, grade: 'general', condition: `情节${n}`, lower, upper, unit: 'wan-yuan', kind: 'fine' },
  ...{ least, most, penaltyUnit: 'wan-yuan', handling: '罚款' },
});
const scale = [band(1, '', '10', '0', '1'), band(2, '10', '50', '1', '3'), band(3, '50', '', '3', '10')];

const annulled = { standing: 'annulled', undoneBy: '中山市人民政府', undoneReason: '复议决定撤销原处罚。' };

export const enforcementRows: readonly CoverageRow[] = [
  {
    id: '4.3',
    asks: '执法公示、全过程记录、结果公开',
    kinds: ['enforcement-advance', 'penalty', 'permit'],
    beyond: '7 wd clock; withdrawal 3 wd when annulled',
    clocks: { T01: 'kept', T17: 'kept', T18: 'kept' },
    indicators: ['statutory-clocks'],
    write: async ({ fill, day }) => {
      await fill('enforcement-advance');
      await fill('penalty', { own: { standing: 'in-force' }, wanted: ['recordMethods'] });
      await fill('penalty', { own: { ...annulled, undoneOn: day(), withdrawnOn: day() } });
      await fill('permit', { wanted: ['recordMethods'] });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, of, day } = chapter;
      const [advance, penalty] = of(id);
      if (!advance || !penalty) throw new Error('4.3 was not written');
      expect(await served(chapter, advance)).toContain('音像记录事项1');
      expect(unsaid(await served(chapter, penalty), ['文字记录', '录像'])).toEqual([]);
      expect(await clockOf(chapter, penalty, 'T17')).toMatchObject({ due: '2026-11-25' });
      const late = await draft('penalty', { own: { formedOn: day(-20) }, heads: { date: day(-20) } });
      expect(blockedBy(late)).toEqual([expect.stringMatching(/^R25 .*7个工作日/u)]);
      const natural = { partyType: 'natural', personName: '张建国', standing: 'in-force' };
      expect(blockedBy(await draft('penalty', { own: natural }))).toEqual([expect.stringMatching(/^R25 .*没有遮盖/u)]);

      // Annulled after it was published: three working days to take it down, and the reason in the open.
      await chapter.takeBack(penalty);
      await edit(desk, penalty, { ...annulled, undoneOn: day(-1), undoneReason: null });
      expect(await clockOf(chapter, penalty, 'T18')).toMatchObject({ state: 'running', due: '2026-11-19' });
      expect(await todayOf(chapter, penalty)).toMatchObject({ due: { date: '2026-11-19' } });
      expect((await blocking(desk, penalty.submission)).map(({ why }) => why).join()).toContain('公开说明的理由');
      await edit(desk, penalty, { ...annulled, undoneOn: day(-10), withdrawnOn: null });
      expect((await blocking(desk, penalty.submission)).map(({ rule }) => rule)).toContain('R26');
      await edit(desk, penalty, { undoneOn: day(-1), withdrawnOn: day() });
      expect(await clockOf(chapter, penalty, 'T18')).toMatchObject({ state: 'kept' });
      expect(await blocking(desk, penalty.submission)).toEqual([]);
    },
  },
  {
    id: '4.4',
    asks: '裁量权基准',
    kinds: ['discretion'],
    beyond: '范围、种类、条件、幅度; bands contiguous, no overlap',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('discretion', { own: { bands: scale } });
    },
    holds: async ({ draft }) => {
      for (const field of ['scope', 'discretionKind', 'conditions', 'range'])
        expect(blockedBy(await draft('discretion', { own: { bands: scale, [field]: null } })), field).toEqual([
          expect.stringMatching(/^R27/u),
        ]);
      const of = async (bands: readonly JsonObject[]) => blockedBy(await draft('discretion', { own: { bands } }));
      expect(await of(scale)).toEqual([]);
      expect(await of([scale[0]!, band(2, '11', '50', '1', '3'), scale[2]!])).toEqual([
        expect.stringMatching(/^R27 .*没有档次管/u),
      ]);
      expect(await of([scale[0]!, band(2, '9', '50', '1', '3'), scale[2]!])).toEqual([
        expect.stringMatching(/^R27 .*两档都管/u),
      ]);
      expect(await of([scale[0]!, band(2, '10', '50', '0.5', '3'), scale[2]!])).toEqual([
        expect.stringMatching(/^R27 .*幅度重叠/u),
      ]);
    },
  },
  {
    id: '4.5',
    asks: '双随机、一公开; 监管信息',
    kinds: ['random-check-list', 'random-check-plan', 'random-check-result', 'supervision'],
    beyond: "the plan's twelve supervision fields",
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      const list = await fill('random-check-list');
      const plan = await fill('random-check-plan', { links: [{ to: list, type: 'draws-on' }] });
      await fill('random-check-result', { links: [{ to: plan, type: 'results-of' }] });
      await fill('supervision', { own: { field: 'food-drug', sampling: true } });
    },
    holds: async (chapter, { id }) => {
      const { draft, of } = chapter;
      const [list, plan, result, supervision] = of(id);
      if (!list || !plan || !result || !supervision) throw new Error('4.5 was not written');
      expect(optionNames(chapter, 'supervisionFields')).toEqual([
        ...['安全生产', '生态环境', '卫生防疫', '食品药品', '保障性住房', '质量价格'],
        ...['国土资源', '社会信用', '交通运输', '旅游市场', '国有企业运营', '公共资源交易'],
      ]);
      expect(await linkedFrom(chapter, list, 'draws-on')).toEqual([plan.id]);
      expect(await linkedFrom(chapter, plan, 'results-of')).toEqual([result.id]);
      const page = await served(chapter, supervision);
      expect(unsaid(page, ['食品药品', '检验依据', '合格'])).toEqual([]);
      for (const field of ['checkBasis', 'body', 'content', 'methods', 'handling'])
        expect(blockedBy(await draft('random-check-result', { own: { [field]: null } })), field).toEqual([
          expect.stringMatching(/^R28/u),
        ]);
      const counts = { checkedCount: '3', problemCount: '4' };
      expect(blockedBy(await draft('random-check-result', { own: counts }))).toEqual([
        expect.stringMatching(/^R28 .*还多/u),
      ]);
      expect(blockedBy(await draft('supervision', { own: { field: null, topics: null } }))).toEqual([
        expect.stringContaining('监管领域'),
      ]);
    },
  },
];
