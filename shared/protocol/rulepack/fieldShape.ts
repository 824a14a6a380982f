/** Parsers of fields (字段) and conditions, with what an author may leave out. */
import { z } from 'zod';
import { attributeCodes } from '#shared/domain/record/attributeCodes.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import { camelKey, count, dashedKey, printed } from './words.ts';

export const attributeCode = z.enum(attributeCodes);

export const condition = z
  .union(
    [
      z.strictObject({
        field: camelKey.describe('看哪个字段（选项或是否）'),
        in: z.array(z.union([printed, z.boolean()])).min(1),
      }),
      z.strictObject({ field: camelKey.describe('看哪个字段'), filled: z.boolean() }),
      z.strictObject({ attribute: z.array(attributeCode).min(1) }),
    ],
    '应写成 {"field", "in"}、{"field", "filled"} 或 {"attribute"} 三种条件之一',
  )
  .meta({ id: 'condition', title: '条件', description: '只看同一条记录：某字段是这些值之一、是否填写，或公开属性' });

const base = {
  key: camelKey.describe('键：本种类（含公开要求）内不重复，存进记录后不再改'),
  name: printed.describe('表单上显示的名称'),
  help: printed.nullable().default(null).describe('名称下面的一句说明'),
  required: z
    .union([z.boolean(), z.strictObject({ when: condition })], '应是 true、false 或 {"when": 条件}')
    .default(false)
    .describe('是否必填，或什么时候必填'),
  shownWhen: condition.nullable().default(null).describe('什么时候才显示、才问、才印'),
  mask: z
    .enum(['person-name', 'resident-id', 'phone', 'address'])
    .nullable()
    .default(null)
    .describe('公开前应当脱敏的内容'),
  rule: z.enum(ruleIds).nullable().default(null).describe('没有填写时违反哪一条规则；不写是 R02'),
  internal: z.boolean().default(false).describe('只在内部，不印、不上网页'),
};

const text = z
  .strictObject({
    ...base,
    type: z.enum(['text', 'long-text']),
    most: z.int().min(1).max(20_000).nullable().default(null).describe('最多多少字；不写，一行 400、多段 20000'),
    pattern: z
      .strictObject({ regex: printed, says: printed.describe('要求什么，如：编码为12位数字') })
      .nullable()
      .default(null)
      .describe('整个值要符合的正则表达式'),
  })
  .meta({ id: 'textField', title: '文字', description: 'text 一行，long-text 多段' });

const numeric = {
  ...base,
  unit: printed.nullable().default(null).describe('单位：金额写元或万元，其他写量词'),
  least: z.number().nullable().default(null).describe('最小值'),
  greatest: z.number().nullable().default(null).describe('最大值'),
};
const decimals = z.int().min(0).max(6);
const number = z
  .strictObject({
    ...numeric,
    type: z.literal('number'),
    decimals: decimals.default(0).describe('几位小数；0 是整数'),
  })
  .meta({ id: 'numberField', title: '数字' });
const money = z
  .strictObject({
    ...numeric,
    type: z.literal('money'),
    unit: z.enum(['元', '万元']),
    decimals: decimals.default(2).describe('几位小数'),
  })
  .meta({ id: 'moneyField', title: '金额' });
const percent = z
  .strictObject({
    ...numeric,
    type: z.literal('percent'),
    unit: printed.nullable().default('%'),
    decimals: decimals.default(2).describe('几位小数'),
  })
  .meta({ id: 'percentField', title: '百分比' });

const time = z
  .strictObject({
    ...base,
    type: z.enum(['date', 'instant', 'year']),
    future: z.boolean().default(false).describe('可以是将来（计划）；否则晚于今天算笔误'),
  })
  .meta({ id: 'timeField', title: '时间', description: 'date 日期，instant 到分钟的时刻，year 年' });

const choice = z
  .strictObject({ ...base, type: z.enum(['choice', 'choices']), options: camelKey.describe('lists 里受控词表的名字') })
  .meta({ id: 'choiceField', title: '选项', description: 'choice 单选，choices 多选' });

const yesNo = z.strictObject({ ...base, type: z.literal('yes-no') }).meta({ id: 'yesNoField', title: '是否' });

const citations = z
  .strictObject({ ...base, type: z.literal('citations') })
  .meta({ id: 'citationsField', title: '法律依据' });

const organisation = z
  .strictObject({
    ...base,
    type: z.enum(['organisation', 'organisations']),
    needsCode: z.boolean().default(false).describe('必须写统一社会信用代码'),
  })
  .meta({ id: 'organisationField', title: '单位', description: 'organisation 一个，organisations 多个' });

const person = z
  .strictObject({ ...base, type: z.enum(['person', 'people']) })
  .meta({ id: 'personField', title: '人员', description: 'person 一人，people 多人' });

const attachments = z
  .strictObject({
    ...base,
    type: z.literal('attachments'),
    endings: z
      .array(z.string().regex(/^[a-z0-9]{1,8}$/u, '应是小写扩展名，不带点，如 pdf'))
      .default([])
      .describe('允许的扩展名；不写是都可以'),
  })
  .meta({ id: 'attachmentsField', title: '附件' });

const link = z
  .strictObject({
    ...base,
    type: z.enum(['link', 'links']),
    link: dashedKey.describe('links 里的关联类型'),
    kinds: z.array(dashedKey).default([]).describe('可以关联哪些种类；不写是都可以'),
  })
  .meta({ id: 'linkField', title: '关联', description: 'link 一条，links 多条' });

const column = z
  .discriminatedUnion('type', [text, number, money, percent, time, choice, yesNo, citations, organisation])
  .meta({ id: 'column', title: '表格的列' });

const table = z
  .strictObject({
    ...base,
    type: z.literal('table'),
    columns: z.array(column).min(1).max(60).describe('列'),
    leastRows: count.default(0).describe('至少几行才算填写'),
    counter: printed.default('项').describe('一行叫什么：项、条、人'),
  })
  .meta({ id: 'tableField', title: '表格' });

export const field = z
  .discriminatedUnion('type', [
    text,
    number,
    money,
    percent,
    time,
    choice,
    yesNo,
    citations,
    organisation,
    person,
    attachments,
    link,
    table,
  ])
  .meta({ id: 'field', title: '字段' });
