/** 第5条 服务公开. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, linkedFrom, served, servedFile, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { blocking } from '../writing.ts';

export const serviceRows: readonly CoverageRow[] = [
  {
    id: '5.1',
    asks: '许可和公共服务目录、办事指南、业务手册',
    kinds: ['service-item', 'service-guide'],
    beyond: 'key elements present; forms and samples attached',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      const items = await fill('service-item');
      await fill('service-guide', { links: [{ to: items, type: 'item-of' }], wanted: ['samples'] });
    },
    holds: async (chapter, { id }) => {
      const { draft, of } = chapter;
      const [items, guide] = of(id);
      if (!items || !guide) throw new Error('5.1 was not written');
      expect(await linkedFrom(chapter, items, 'item-of')).toEqual([guide.id]);
      const elements = ['itemBasis', 'conditions', 'materials', 'places', 'process', 'promisedDays', 'resultName'];
      for (const field of elements)
        expect(blockedBy(await draft('service-guide', { own: { [field]: null } })), field).toEqual([
          expect.stringMatching(/^R29/u),
        ]);
      for (const field of ['forms', 'samples'])
        expect(blockedBy(await draft('service-guide', { own: { formsNeeded: true, [field]: null } })), field).toEqual([
          expect.stringMatching(/^R29/u),
        ]);
      expect(await served(chapter, guide)).toContain('附件.pdf');
      expect(await servedFile(chapter, guide, 'attachments/附件.pdf')).toContain('Public annex');
    },
  },
  {
    id: '5.2',
    asks: '中介服务清单',
    kinds: ['intermediary'],
    beyond: '项目名称、设置依据、办理时限、收费依据、收费标准',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('intermediary');
    },
    holds: async (chapter, { id }) => {
      const { draft, desk, first } = chapter;
      const { content } = await desk.done('records.get', { id: first(id).id });
      const [row] = content.fields['items'] as readonly JsonObject[];
      for (const column of ['name', 'basis', 'limit', 'feeBasis', 'feeStandard']) {
        const without = Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => key !== column));
        expect(blockedBy(await draft('intermediary', { own: { items: [without] } })), column).toEqual([
          expect.stringMatching(/^R30/u),
        ]);
      }
      expect(
        blockedBy(
          await draft('intermediary', { own: { items: [row!, { ...row!, id: 'again', permit: '另一项许可' }] } }),
        ),
      ).toEqual([expect.stringMatching(/^R30 .*重复/u)]);
    },
  },
  {
    id: '5.3',
    asks: '政府购买服务',
    kinds: ['procurement'],
    beyond: 'six fields; result and contract notices 2 wd',
    clocks: { T20: 'kept', T21: 'kept', T22: 'kept' },
    indicators: ['statutory-clocks'],
    write: async ({ fill, day }) => {
      await fill('procurement', { own: { notice: 'result', awardedOn: day(-1) } });
      await fill('procurement', { own: { notice: 'contract', signedOn: day(-1) } });
      await fill('procurement', { own: { notice: 'single-source', postedFrom: day(-9), postedTo: day() } });
    },
    holds: async (chapter, { id }) => {
      const { draft, of, day } = chapter;
      for (const field of ['content', 'contractorNote', 'method', 'funding', 'performance', 'inspection'])
        expect(blockedBy(await draft('procurement', { own: { notice: 'acceptance', [field]: null } })), field).toEqual([
          expect.stringMatching(/^R31/u),
        ]);
      const [result, contract] = of(id);
      if (!result || !contract) throw new Error('5.3 was not written');
      // Awarded and signed on Monday 2026-01-12: two working days are over on Wednesday.
      expect(await clockOf(chapter, result, 'T20')).toMatchObject({ from: '2026-01-12', due: '2026-01-14' });
      expect(await clockOf(chapter, contract, 'T21')).toMatchObject({ from: '2026-01-12', due: '2026-01-14' });
      expect(await served(chapter, result)).toContain('评审专家');
      for (const [notice, on] of [
        ['result', 'awardedOn'],
        ['contract', 'signedOn'],
      ] as const) {
        const late = await draft('procurement', { own: { notice, [on]: day(-10) } });
        expect(blockedBy(late)).toEqual([expect.stringMatching(/^R31 .*2个工作日/u)]);
      }
      const short = { notice: 'single-source', postedFrom: day(), postedTo: day(2) };
      expect(blockedBy(await draft('procurement', { own: short }))).toEqual([
        expect.stringMatching(/^R31 .*5个工作日/u),
      ]);
    },
  },
  {
    id: '5.4',
    asks: 'PPP 项目库',
    kinds: ['ppp-project'],
    beyond: 'stages; its two clocks',
    clocks: { T01: 'kept', T23: 'kept', T24: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      await fill('ppp-project', { own: { stage: 'identification', openness: 'immediate' } });
      await fill('ppp-project', { own: { stage: 'procurement', openness: 'timely', executionFrom: day(-100) } });
      await fill('ppp-project', { own: { stage: 'execution', openness: 'yearly', periodTo: '2025-12-31' } });
    },
    holds: async (chapter, { id }) => {
      const { draft, of } = chapter;
      const [, early, yearly] = of(id);
      if (!early || !yearly) throw new Error('5.4 was not written');
      expect(await clockOf(chapter, early, 'T23')).toMatchObject({ from: '2025-10-05', due: '2026-04-05' });
      expect(await clockOf(chapter, yearly, 'T24')).toMatchObject({ from: '2025-12-31', due: '2026-04-30' });
      const evidence = {
        identification: 'valueForMoney',
        procurement: 'partners',
        execution: 'progress',
        transfer: 'transfer',
      };
      for (const [stage, field] of Object.entries(evidence))
        expect(blockedBy(await draft('ppp-project', { own: { stage, [field]: null } })), stage).toHaveLength(1);
    },
  },
  {
    id: '5.5',
    asks: '公共企事业单位办事公开',
    kinds: ['public-enterprise'],
    beyond: '',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('public-enterprise');
    },
    holds: async (chapter, { id }) => {
      const page = await served(chapter, chapter.first(id));
      expect(unsaid(page, ['教育', '服务事项', '主管部门投诉途径1'])).toEqual([]);
      expect(blockedBy(await chapter.draft('public-enterprise', { own: { items: [] } }))).toHaveLength(1);
    },
  },
  {
    id: '5.6',
    asks: '业务手册',
    kinds: ['service-manual'],
    beyond: 'linked to its service items; versions',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('service-manual', { links: [{ to: first('5.1'), type: 'holds' }], own: { version: '2025版' } });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, deliver } = chapter;
      const old = first(id);
      const items = { to: first('5.1'), type: 'holds' };
      expect(blockedBy(await draft('service-manual', { links: [items], own: { version: null } }))).toHaveLength(1);

      const links = [items, { to: old, type: 'replaces' }];
      const now = await draft('service-manual', { title: '业务手册第二版', links, own: { version: '2026版' } });
      await deliver([now]);
      expect(await linkedFrom(chapter, first('5.1'), 'holds')).toEqual(expect.arrayContaining([old.id, now.id]));
      expect((await desk.done('records.form', { id: old.id })).supersededBy.map((link) => link.id)).toEqual([now.id]);
      const page = await served(chapter, now);
      expect(unsaid(page, ['2026版', old.title, first('5.1').title])).toEqual([]);

      // The replaced one is marked: it can't go out again as if it were in force, and says what took its place.
      await chapter.takeBack(old);
      expect((await blocking(desk, old.submission)).map(({ rule }) => rule)).toEqual(['R37']);
      const before = await desk.done('records.get', { id: old.id });
      const { attribute, title, docNumber, issuer, date, fields } = before.content;
      const successors = [items, { to: now, type: 'succeeded-by' }].map(({ to, type }) => ({ to: to.id, type }));
      await desk.done('records.save', {
        ...{ id: old.id, base: before.revision.number },
        content: {
          ...{ attribute, title, docNumber, issuer, date },
          fields: { ...fields, validity: 'repealed' },
          links: successors,
        },
      });
      await deliver([old]);
      expect(await served(chapter, old)).toContain('已废止');
    },
  },
];
