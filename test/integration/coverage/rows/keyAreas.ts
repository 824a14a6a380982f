/** 第7条 重点领域. */
import { expect } from 'vitest';
import { holds as holdsNow, type Written } from '#shared/domain/form/fieldValue.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, optionNames, served, unsaid } from '../asking.ts';
import type { Chapter } from '../chapter.ts';
import type { CoverageRow } from '../coverageRow.ts';

export const keyAreaRows: readonly CoverageRow[] = [
  {
    id: '7.1',
    asks: '重点领域',
    kinds: ['key-area'],
    beyond: "the plan's fields as a controlled list; each with its publishing requirements",
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('key-area', { own: { keyArea: 'education' } });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(optionNames(chapter, 'keyAreas')).toEqual([
        ...['财政预决算', '减税降费', '公共资源配置', '重大建设项目批准与实施', '就业创业', '社会公益事业建设'],
        ...['公共安全', '环境保护', '教育', '保障性住房', '产品质量', '旅游市场', '知识产权', '安全生产'],
        '扶贫和乡村振兴',
      ]);
      expect(await served(chapter, first(id))).toContain('招生入学');
      // Budgets and major projects have kinds of their own; every other area asks for something of its own.
      for (const area of chapter.pack.lists['keyAreas'] ?? []) {
        const wanted = requirementsOf(chapter, area.key);
        const own = { keyArea: area.key, ...Object.fromEntries(wanted.map((key) => [key, null])) };
        if (['budget', 'major-projects'].includes(area.key)) expect(wanted, area.name).toEqual([]);
        else expect(blockedBy(await draft('key-area', { own })), area.name).toHaveLength(wanted.length);
      }
      for (const field of ['requirementBasis', 'frequency', 'topic'])
        expect(blockedBy(await draft('key-area', { own: { [field]: null } })), field).toHaveLength(1);
    },
  },
  {
    id: '7.2',
    asks: '财政预决算',
    kinds: ['budget'],
    beyond: 'table set, totals add up, empty tables explained; 20 d clock',
    clocks: { T19: 'kept' },
    indicators: ['statutory-clocks'],
    write: async (writing) => {
      await writing.fill('budget', { own: { ...budget(writing), approvedOn: writing.day(-10) } });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, day } = chapter;
      const whole = budget(chapter);
      const of = async (own: JsonObject) => blockedBy(await draft('budget', { own: { ...whole, ...own } }));
      expect(await clockOf(chapter, first(id), 'T19')).toMatchObject({ from: '2026-11-06', due: '2026-11-26' });
      expect(
        unsaid(await served(chapter, first(id)), [
          '部门收支总体情况表',
          '10.1',
          '20.2',
          '一般行政管理事务',
          '公务接待费',
        ]),
      ).toEqual([]);
      const [table, ...rest] = whole['tables'] as readonly JsonObject[];
      const [line, ...lines] = whole['lines'] as readonly JsonObject[];
      expect(await of({ tables: rest })).toEqual([expect.stringMatching(/^R32 .*还缺1张/u)]);
      expect(await of({ lines: [line!, { ...lines[0]!, amount: '30.4' }, ...lines.slice(1)] })).toEqual(
        expect.arrayContaining([expect.stringMatching(/^R32 .*下级相加/u)]),
      );
      const empty = { ...table!, income: '', spending: '', empty: true };
      expect(await of({ tables: [empty, ...rest] })).toEqual([expect.stringMatching(/^R32 .*没有写说明/u)]);
      expect(await of({ tables: [{ ...empty, note: '本单位没有这项收支。' }, ...rest] })).toEqual([]);
      const [, ...others] = whole['threePublic'] as readonly JsonObject[];
      const abroad = { ...(whole['threePublic'] as readonly JsonObject[])[0]!, amount: '0.2' };
      expect(await of({ threePublic: [abroad, ...others] })).toEqual([expect.stringMatching(/^R32 .*三公/u)]);
      const late = { approvedOn: day(-30), formedOn: day(-30) };
      expect(await of(late)).toEqual([expect.stringMatching(/20日/u)]);
    },
  },
  {
    id: '7.3',
    asks: '专项资金、转移支付',
    kinds: ['special-fund'],
    beyond: 'application, allocation, use, performance, accountability',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('special-fund');
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(optionNames(chapter, 'fundPhases')).toEqual(['申报', '分配', '使用', '绩效', '责任追究']);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['申报指南1', '分配结果', '使用情况1', '评价结果1', '责任追究情况1'])).toEqual([]);
      const asked = { application: 'guide', allocation: 'allocationMethod', use: 'progress', performance: 'goals' };
      for (const [phase, field] of Object.entries({ ...asked, accountability: 'accountability' }))
        expect(blockedBy(await draft('special-fund', { own: { phases: [phase], [field]: null } })), phase).toHaveLength(
          1,
        );
      expect(blockedBy(await draft('special-fund', { own: { total: '9', allocated: '2' } }))).toEqual([
        expect.stringContaining('相加不等于'),
      ]);
    },
  },
  {
    id: '7.4',
    asks: '村务公开、扶贫资金',
    kinds: ['village-affairs'],
    beyond: "people's data masked",
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('village-affairs');
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['张某某', '石岐街道某社区'])).toEqual([]);
      const person = { id: 'p', item: '低保', persons: '1', amount: '1' };
      const of = async (own: JsonObject) =>
        blockedBy(await draft('village-affairs', { own: { people: [{ ...person, ...own }] } }));
      const masked = { name: '张某某', place: '石岐街道某社区' };
      expect(await of({ ...masked, name: '张建国' })).toEqual([expect.stringMatching(/^R06 .*个人姓名/u)]);
      expect(await of({ ...masked, place: '石岐街道民族路12号3栋201室' })).toEqual([
        expect.stringMatching(/^R06 .*住址/u),
      ]);
      expect((await of({ ...masked, item: '身份证442000198002280000' })).join()).toMatch(/R06/u);
    },
  },
  {
    id: '7.6',
    asks: '重大建设项目批准与实施',
    kinds: ['major-project'],
    beyond: 'its own fields (domain §5)',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('major-project');
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const page = await served(chapter, first(id));
      const printed = ['申报材料清单1', '批准流程1', '审批事项', '招标公告', '补偿安置方案和标准1', '设计变更'];
      expect(unsaid(page, [...printed, '参建单位', '施工进展1', '监督检查情况1', '验收结论1'])).toEqual([]);
      const asked = {
        ...{ service: 'materials', approvals: 'approvals', bidding: 'bids', land: 'compensation' },
        ...{ design: 'designChanges', construction: 'participants', quality: 'inspection', completion: 'acceptedOn' },
      };
      expect(Object.keys(asked)).toEqual((chapter.pack.lists['projectStages'] ?? []).map(({ key }) => key));
      for (const [stage, field] of Object.entries(asked))
        expect(
          blockedBy(await draft('major-project', { own: { stages: [stage], [field]: null } })),
          stage,
        ).toHaveLength(1);
    },
  },
  {
    id: '7.7',
    asks: '市场监管执法信息',
    kinds: ['supervision'],
    beyond: 'housing, product quality, tourism, intellectual property, work safety',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      const topics = ['housing', 'product-quality', 'tourism', 'intellectual-property', 'work-safety'];
      await fill('supervision', { own: { field: null, topics, form: 'investigation' } });
    },
    holds: async (chapter, { id }) => {
      const five = ['保障性住房', '产品质量', '旅游市场', '知识产权', '安全生产'];
      expect(optionNames(chapter, 'supervisionTopics')).toEqual(five);
      const page = await served(chapter, chapter.first(id));
      expect(unsaid(page, [...five, '执法办案', '处理结果1'])).toEqual([]);
    },
  },
];

/** Fields that only this area is asked for. */
function requirementsOf({ pack }: Pick<Chapter, 'pack'>, keyArea: string): readonly string[] {
  const content: Written = {
    ...{ attribute: { code: 'ZD', basis: null, reason: null }, title: '', docNumber: null, issuer: null, date: null },
    ...{ fields: { keyArea }, links: [] },
  };
  return pack.kinds
    .filter(({ key }) => key === 'key-area')
    .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
    .filter(({ shownWhen, required }) => shownWhen !== null && required !== false && holdsNow(shownWhen, content))
    .map(({ key }) => key);
}

/** A department's budget: nine tables, lines that add up, 三公经费 that add up. */
function budget({ pack }: Pick<Chapter, 'pack'>): JsonObject {
  const sheets = (pack.lists['budgetTables'] ?? []).filter(({ key }) => key.startsWith('dep-'));
  const line = (code: string, name: string, amount: string): JsonObject => ({
    ...{ id: `l${code}`, sheet: 'dep-general', side: 'spending', code, name, amount },
  });
  const threePublic = { abroad: '0.1', 'vehicle-purchase': '0', 'vehicle-running': '0.2', vehicle: '0.2' };
  return {
    budgetLevel: 'department',
    tables: sheets.map(({ key }, at) => ({
      ...{ id: `t${at}`, sheet: key, income: '', spending: '30.3', empty: false, note: '' },
    })),
    lines: [
      line('201', '一般公共服务支出', '30.3'),
      line('20103', '政府办公厅（室）及相关机构事务', '30.3'),
      line('2010301', '行政运行', '10.1'),
      line('2010302', '一般行政管理事务', '20.2'),
    ],
    threePublic: Object.entries({ ...threePublic, reception: '0.3', total: '0.6' }).map(([item, amount]) => ({
      ...{ id: item, item, amount, previous: amount },
    })),
  };
}
