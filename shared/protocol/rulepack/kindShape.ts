/** Parsers of record kinds (公开事项种类), their sections and their checks. */
import { z } from 'zod';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import { clockBinding } from './clockShape.ts';
import { field } from './fieldShape.ts';
import { camelKey, clockId, dashedKey, printed, sectionKey } from './words.ts';

const says = printed.describe('不通过时说的整句话');
const rule = z.enum(ruleIds).describe('属于哪一条规则');
const check = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('period'),
      rule,
      from: camelKey,
      to: camelKey,
      days: z.int().min(0).max(3650),
      unless: camelKey.nullable().default(null).describe('写了理由就可以短的字段'),
      says,
    }),
    z.strictObject({ type: z.literal('order'), rule, fields: z.array(camelKey).min(2), says }),
    z.strictObject({ type: z.literal('unique'), rule, table: camelKey, column: camelKey, says }),
    z.strictObject({ type: z.literal('clock'), rule, clock: clockId, says }),
    z.strictObject({ type: z.literal('any-of'), rule, fields: z.array(camelKey).min(1), says }),
    z.strictObject({ type: z.literal('different'), rule, fields: z.tuple([camelKey, camelKey]), says }),
    z.strictObject({ type: z.literal('sum'), rule, table: camelKey, column: camelKey, total: camelKey, says }),
    z.strictObject({ type: z.literal('not-more'), rule, fields: z.tuple([camelKey, camelKey]), says }),
    z.strictObject({ type: z.literal('not-public'), rule, field: camelKey, says }),
  ])
  .meta({ id: 'check', title: '检查' });

export const section = z
  .strictObject({
    key: sectionKey,
    name: printed,
    fields: z.array(field).min(1).max(200).describe('字段，按表单顺序'),
  })
  .meta({ id: 'section', title: '表单的一节' });

export const kind = z
  .strictObject({
    key: dashedKey.describe('键，如 inspection；存进记录后不再改'),
    name: printed.describe('名称，如 督查发现的问题'),
    short: z
      .string()
      .regex(/^\S{2}$/u, '应是两个字')
      .describe('两个字的简称'),
    category: z
      .enum(['decision', 'execution', 'management', 'service', 'result', 'interpretation', 'interaction', 'foundation'])
      .describe('五公开及其他的类别'),
    article: printed.nullable().default(null).describe('实施方案的条，如 第3条'),
    basis: printed.describe('依据'),
    purpose: printed.describe('做什么用，一句话'),
    aliases: z.array(printed).default([]).describe('人们还怎么叫它，搜索用'),
    screen: z.enum(['form', 'studio', 'response']).default('form').describe('用哪个界面'),
    delivered: z.boolean().default(true).describe('是否报送；台账不报送'),
    heads: z
      .strictObject({
        title: printed.default('名称').describe('名称在这里叫什么'),
        docNumber: z.enum(['none', 'optional', 'required']).default('none').describe('文号'),
        date: printed.nullable().default(null).describe('成文日期在这里叫什么；没有就不写'),
      })
      .prefault({}),
    without: z.array(camelKey).default([]).describe('不问的公开要求字段'),
    sections: z.array(section).max(30),
    clocks: z.array(clockBinding).default([]),
    checks: z.array(check).default([]),
    list: z
      .strictObject({ table: camelKey, key: camelKey })
      .nullable()
      .default(null)
      .describe('可导入导出的表格，和分辨各行的列'),
    beyond: z
      .enum([
        'decision-stages',
        'discretion-bands',
        'budget-totals',
        'dataset-profile',
        'catalogue-changes',
        'incident-clocks',
      ])
      .nullable()
      .default(null)
      .describe('表单之外的专门处理'),
    route: dashedKey.default('normal').describe('routes 里的审签路线'),
  })
  .meta({ id: 'kind', title: '公开事项种类' });
