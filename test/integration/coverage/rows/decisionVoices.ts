/** 第2条 决策公开: who is heard before a decision, and what is published after it. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, linkedFrom, optionNames, served, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';

const opinion = (n: number, adoption: string, reason: string): JsonObject => ({
  ...{ id: `o${n}`, number: `${n}`, receivedOn: '2026-10-20', source: 'website', group: '服务时间' },
  ...{ opinion: `建议周末也开放窗口${n}`, adoption, reason },
});

export const decisionVoicesRows: readonly CoverageRow[] = [
  {
    id: '2.4',
    asks: '决策预公开',
    kinds: ['consultation'],
    beyond: 'draft + explanation, period, channels; results with adopted / not adopted and why',
    clocks: { T01: 'kept', T10: 'kept', 'T10-feedback': 'kept' },
    indicators: ['consultation', 'on-time'],
    write: async ({ fill, first, day }) => {
      await fill('consultation', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        own: {
          ...{ consultFrom: day(-45), consultTo: day(-10), feedbackOn: day() },
          opinions: [opinion(1, 'adopted', '已写入草案第三条。'), opinion(2, 'rejected', '与上位法不一致。')],
        },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, day } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['附件.txt', '已写入草案第三条。', '不采纳', '与上位法不一致。'])).toEqual([]);
      expect(await linkedFrom(chapter, first('2.2'), 'opinion-on')).toContain(first(id).id);
      const period = { consultFrom: day(), consultTo: day(30) };
      const of = async (own: JsonObject) => blockedBy(await draft('consultation', { own: { ...period, ...own } }));
      expect(await of({})).toEqual([]);
      expect(await of({ consultTo: day(29) })).toEqual([expect.stringMatching(/^R17 .*少于30日/u)]);
      expect(await of({ consultTo: day(29), consultShortReason: '台风将至，时间紧。' })).toEqual([]);
      for (const field of ['draft', 'explanation', 'ways', 'consultTo'])
        expect((await of({ [field]: null })).join(), field).toMatch(/^R17/u);
      expect(await of({ opinions: [opinion(1, 'rejected', '')] }), 'a result without its reason is no result').toEqual([
        expect.stringContaining('理由'),
      ]);
    },
  },
  {
    id: '2.5',
    asks: '利益相关方、公众、专家、媒体列席会议',
    kinds: ['meeting-attendance'],
    beyond: 'agenda, kinds of attendee, opinions, adoption',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      const kinds = ['stakeholder', 'public', 'expert', 'media'];
      await fill('meeting-attendance', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        own: {
          attendees: kinds.map((type, index) => ({
            ...{ id: `a${index}`, type, name: '张某某', unit: `列席单位${index}`, topic: '议题一' },
            ...{ opinion: `列席意见${index}`, adoption: 'partly', reason: `采纳理由${index}` },
          })),
        },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(optionNames(chapter, 'attendeeTypes')).toEqual(['利益相关方', '公众代表', '专家', '媒体']);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['议题1', '利益相关方', '媒体', '列席意见3', '部分采纳', '采纳理由0', '张某某'])).toEqual([]);
      expect(blockedBy(await draft('meeting-attendance', { own: { topics: [], attendees: [] } }))).toHaveLength(2);
      const named = { id: 'a', type: 'public', name: '张建国', unit: '某社区', opinion: '同意' };
      expect(blockedBy(await draft('meeting-attendance', { own: { attendees: [named] } }))).toEqual([
        expect.stringMatching(/^R06 .*没有遮盖/u),
      ]);
    },
  },
  {
    id: '2.6',
    asks: '民意调查',
    kinds: ['opinion-poll'],
    beyond: 'required for the five fields the plan names; sample, method, result',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('opinion-poll', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        own: { sampleSize: '1200', validCount: '1106' },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const fields = ['文化教育', '医疗卫生', '资源开发', '环境保护', '公用事业'];
      expect(optionNames(chapter, 'livelihoodAreas')).toEqual(fields);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['文化教育', '1,200', '1,106', '网络问卷', '调查结论1'])).toEqual([]);
      for (const field of ['livelihoodArea', 'sampling', 'sampleSize', 'methods', 'questionnaire', 'conclusion'])
        expect(blockedBy(await draft('opinion-poll', { own: { [field]: null } })), field).toHaveLength(1);
      expect(blockedBy(await draft('opinion-poll', { own: { sampleSize: '10', validCount: '11' } }))).toHaveLength(1);
      // A decision of the five fields can't leave the public behind without saying what the poll found.
      const decision = { livelihoodArea: 'health', stage: 'expert', procedures: ['participation', 'legality'] };
      const asked = async (own: JsonObject) =>
        blockedBy(await draft('decision', { own: { ...decision, pollResult: null, ...own } })).join('\n');
      expect(await asked({})).toMatch(/^R19 .*「民意调查情况」/mu);
      expect(await asked({ pollResult: '回收有效问卷1106份，八成受访者赞成。' })).not.toContain('民意调查情况');
      expect(await asked({ livelihoodArea: null })).not.toContain('民意调查情况');
    },
  },
  {
    id: '2.7',
    asks: '专家信息和论证意见公开',
    kinds: ['expert-opinion'],
    beyond: 'name, unit, field, signed opinion, adoption',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      const expertOf = { name: '陈立行', unit: '某大学', post: '教授', field: '公共管理', independent: true };
      const said = { conclusion: 'support', opinion: '方案可行。', adoption: 'adopted', reason: '写入方案。' };
      await fill('expert-opinion', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        own: { experts: [{ id: 'e1', ...expertOf, ...said }] },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const links = [{ to: first('2.2'), type: 'opinion-on' }];
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['陈立行', '某大学', '公共管理', '方案可行。', '采纳', '附件.txt'])).toEqual([]);
      const unsigned = await draft('expert-opinion', { links, own: { signed: null } });
      expect(blockedBy(unsigned)).toEqual([expect.stringContaining('专家签署的意见')]);
      expect(await linkedFrom(chapter, first('2.2'), 'opinion-on')).toContain(first(id).id);
    },
  },
  {
    id: '2.8',
    asks: '决策后及时公开议定事项和文件',
    kinds: ['decision-result'],
    beyond: '20 wd clock from formation',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first, day }) => {
      const links = [{ to: first('2.2'), type: 'results-of' }];
      await fill('decision-result', { links, wanted: ['document'], own: { decidedOn: day(-3) } });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, desk } = chapter;
      // Friday 2026-11-13 and 20 working days without a holiday: Friday 2026-12-11.
      expect(await clockOf(chapter, first(id), 'T01')).toMatchObject({ from: '2026-11-13', due: '2026-12-11' });
      expect(await linkedFrom(chapter, first('2.2'), 'results-of')).toContain(first(id).id);
      const late = await draft('decision-result', { title: '迟迟没有公开的决定', own: { decidedOn: '2026-09-30' } });
      expect(await clockOf(chapter, late, 'T01')).toMatchObject({ state: 'running', due: '2026-11-03' });
      expect(blockedBy(late)).toEqual([expect.stringMatching(/^R03 .*2026-11-03/u)]);
      const { items } = await desk.done('today.view', {});
      expect(items.find(({ title }) => title === '迟迟没有公开的决定')).toMatchObject({ group: 'overdue' });
    },
  },
  {
    id: '2.9',
    asks: '智库体系、政府法律顾问',
    kinds: ['advisory-body'],
    beyond: 'members, field, engagements, opinions linked to decisions',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('advisory-body', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        wanted: ['engagements'],
        own: { members: [{ id: 'm1', name: '李正言', unit: '某律师事务所', post: '律师', field: '行政法' }] },
      });
    },
    holds: async (chapter, { id }) => {
      const { first } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['李正言', '行政法', '咨询记录', first('2.2').title])).toEqual([]);
      expect(await linkedFrom(chapter, first('2.2'), 'opinion-on')).toContain(first(id).id);
      expect(optionNames(chapter, 'advisoryTypes')).toEqual(expect.arrayContaining(['智库', '政府法律顾问']));
    },
  },
  {
    id: '2.10',
    asks: '听证 (713号)',
    kinds: ['hearing'],
    beyond: 'papers 7 d before; list, record, report',
    clocks: { T01: 'kept', T11: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first, day }) => {
      await fill('hearing', {
        links: [{ to: first('2.2'), type: 'opinion-on' }],
        wanted: ['participants', 'opinions'],
        own: { noticeOn: day(-20), papersOn: day(-12), listOn: day(-10), hearingOn: day(-1), held: true },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, day } = chapter;
      expect(await clockOf(chapter, first(id), 'T11')).toMatchObject({ due: '2026-11-08', stoppedOn: '2026-11-04' });
      const links = [{ to: first('2.2'), type: 'opinion-on' }];
      const dates = { noticeOn: day(-20), papersOn: day(-8), listOn: day(-10), hearingOn: day(-1), held: true };
      const of = async (own: JsonObject) =>
        blockedBy(await draft('hearing', { links, wanted: ['participants'], own: { ...dates, ...own } }));
      expect(await of({})).toEqual([]);
      expect(await of({ papersOn: day(-7) })).toEqual([expect.stringMatching(/^R20 .*不足7日/u)]);
      for (const field of ['minutes', 'report', 'papersOn', 'participants'])
        expect((await of({ [field]: null })).join(), field).toMatch(/^R20/u);
    },
  },
];
