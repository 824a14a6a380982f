/** The smallest rule pack that may be in force, as JSON: a test changes the part it is about. */
import { elements } from '#shared/domain/interpretation/interpretation.ts';
import { attributeCodes } from '#shared/domain/record/attributeCodes.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';

/** `notice` is the one kind with a form; its fields cover what conditions, clocks and checks refer to. */
export function tinyPackJson(changes: JsonObject = {}): JsonObject {
  return {
    id: 'tiny',
    version: '2026.11.1',
    name: '小规则包',
    thresholds: {
      copyingShare: 0.6,
      contentPoints: 3,
      reasonLength: 10,
      soonWorkingDays: 3,
      attachmentMiB: 50,
      feedbackWorkingDays: 20,
      emptyColumns: { warn: 3, veto: 5 },
    },
    attributes: attributeCodes.map((code) => ({
      code,
      name: `属性${code}`,
      basis: '《政府信息公开条例》',
      asks: code === 'ZD' ? null : '写明理由。',
    })),
    lists: {
      validity: [option('in-force', '有效'), option('amended', '已修改')],
      channels: [option('website', '网站')],
      applicantTypes: [option('person', '自然人')],
      conclusions: [option('public', '公开'), option('withheld', '不公开')],
    },
    links: Object.fromEntries(
      ['interprets', 'replaces', 'answers', 'relates', 'succeeded-by'].map((key) => [
        key,
        { name: `${key} 的对方`, inverse: `被 ${key}` },
      ]),
    ),
    envelope: [
      {
        key: 'publication',
        name: '公开要求',
        fields: [
          field('summary', 'long-text', { required: true }),
          field('unit', 'text', { required: true }),
          field('formedOn', 'date', { required: true }),
          field('validity', 'choice', { options: 'validity' }),
          field('successor', 'link', {
            link: 'succeeded-by',
            shownWhen: { field: 'validity', in: ['amended'] },
          }),
          field('attachments', 'attachments'),
        ],
      },
      {
        key: 'secrecy',
        name: '保密与脱敏',
        fields: [
          field('secrecyConclusion', 'choice', { options: 'conclusions' }),
          field('secrecyReviewer', 'text'),
          field('secrecyOn', 'date'),
        ],
      },
    ],
    kinds: [
      kind('policy', { screen: 'studio', sections: [], short: '政策' }),
      kind('interpretation', { screen: 'studio', sections: [], short: '解读' }),
      noticeKind(),
    ],
    columns: [{ key: 'news', name: '动态要闻', kinds: ['notice'], clock: 'T25' }],
    clocks: [
      clock('T01', 'due', { unit: 'working-days', count: 20 }),
      clock('T02', 'due', { unit: 'working-days', count: 3 }),
      clock('T04', 'due', { unit: 'working-days', count: 20 }),
      clock('T10', 'at-least', { unit: 'days', count: 30 }),
      clock('T05', 'due', { unit: 'working-days', count: 20 }),
      clock('T13', 'due', { unit: 'hours', count: 5 }),
      clock('T16', 'count', { unit: 'per-month', count: 1 }),
      clock('T25', 'age', { unit: 'days', count: 14 }),
      clock('T30', 'due', { unit: 'promptly' }),
    ],
    routes: [{ key: 'normal', name: '一般', normal: [['chief']], urgent: [['chief']], basis: '内部规定' }],
    rules: Object.fromEntries(ruleIds.map((id) => [id, { severity: 'W', name: `规则${id}`, basis: '规定' }])),
    indicators: [
      {
        key: 'on-time',
        number: 1,
        name: '按期公开率',
        unit: 'percent',
        goal: { least: 1 },
        clocks: ['T01'],
        kinds: ['notice'],
        basis: '条例',
        formula: '按期公开数除以应公开数。',
      },
    ],
    report: ['proactive', 'requests', 'disputes'].map((key) => ({
      key,
      title: `表 ${key}`,
      columns: [{ key: 'count', name: '数量' }],
      rows: [
        { key: 'total', name: '合计', level: 0, sumOf: ['one'] },
        { key: 'one', name: '其一', level: 1 },
      ],
    })),
    words: { internalMarks: ['内部资料'], minors: ['学生'], health: ['病历'] },
    elements: Object.fromEntries(elements.map(({ key, required }) => [key, required])),
    responseChecklist: [],
    ...changes,
  };
}

/** The tiny pack as the engine has it. */
export function tinyPack(changes: JsonObject = {}): RulePack {
  const json = tinyPackJson(changes);
  const read = resolveRulePack(json, {} as RulePack);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The kind with a form. */
export const noticeKind = (changes: JsonObject = {}): JsonObject =>
  kind('notice', {
    short: '公告',
    heads: { title: '公告名称', docNumber: 'optional', date: '成文日期' },
    sections: [
      {
        key: 'main',
        name: '基本情况',
        fields: [
          field('state', 'choice', { options: 'validity' }),
          field('open', 'yes-no'),
          field('from', 'date'),
          field('to', 'date'),
          field('at', 'instant'),
          field('reason', 'long-text'),
          field('days', 'number'),
          field('sum', 'money', { unit: '元' }),
          field('adviser', 'person'),
          field('about', 'links', { link: 'relates', kinds: ['policy'] }),
          field('items', 'table', {
            columns: [
              field('code', 'text'),
              field('amount', 'money', { unit: '元' }),
              field('begins', 'date'),
              field('ends', 'date'),
            ],
          }),
        ],
      },
    ],
    clocks: [
      { clock: 'T01', from: [{ field: 'formedOn' }], until: [{ published: true }], when: { attribute: ['ZD'] } },
    ],
    list: { table: 'items', key: 'code' },
    ...changes,
  });

export const kind = (key: string, changes: JsonObject): JsonObject => ({
  key,
  name: `种类 ${key}`,
  short: '种类',
  category: 'management',
  basis: '规定',
  purpose: '试用。',
  sections: [],
  ...changes,
});

export const field = (key: string, type: string, changes: JsonObject = {}): JsonObject => ({
  key,
  name: `字段 ${key}`,
  type,
  ...changes,
});

const option = (key: string, name: string): JsonValue => ({ key, name });
const clock = (id: string, measure: string, limit: JsonObject): JsonObject => ({
  id,
  name: `时限 ${id}`,
  basis: '规定',
  measure,
  limit,
});
