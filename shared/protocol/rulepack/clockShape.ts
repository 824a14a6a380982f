/** Parsers of clocks (时限) and of how a kind runs them. */
import { z } from 'zod';
import { condition } from './fieldShape.ts';
import { camelKey, clockId, dashedKey, printed } from './words.ts';

const limit = z
  .discriminatedUnion('unit', [
    z.strictObject({ unit: z.enum(['working-days', 'days', 'hours', 'months']), count: z.int().min(0).max(10_000) }),
    z.strictObject({
      unit: z.literal('day-of-year'),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      years: z.int().min(0).max(10).describe('起算那年之后第几年：次年写 1'),
    }),
    z.strictObject({ unit: z.enum(['per-month', 'per-year']), count: z.int().min(1).max(1000) }),
    z.strictObject({ unit: z.literal('promptly') }),
  ])
  .meta({ id: 'limit', title: '期限', description: '数量和单位；day-of-year 是某月某日前，promptly 是及时' });

export const clockRule = z
  .strictObject({
    id: clockId.describe('编号，如 T01'),
    name: printed.describe('经办人听得懂的说法：形成后20个工作日内公开'),
    basis: printed.describe('依据'),
    measure: z
      .enum(['due', 'at-least', 'lead', 'age', 'count'])
      .describe('due 限期内完成，at-least 至少持续，lead 提前，age 不得更旧，count 每期次数'),
    limit,
  })
  .meta({ id: 'clock', title: '时限' });

const source = z
  .union(
    [
      z.strictObject({ field: camelKey.describe('日期或时刻字段；date 是成文日期') }),
      z.strictObject({ link: dashedKey.describe('关联类型'), field: camelKey.describe('对方的日期字段') }),
      z.strictObject({ published: z.literal(true).describe('门户发布本记录的那天') }),
      z.strictObject({ publishedOf: dashedKey.describe('门户发布所关联记录的那天') }),
    ],
    '应写成 {"field"}、{"link", "field"}、{"published": true} 或 {"publishedOf"} 四种来源之一',
  )
  .meta({ id: 'clockSource', title: '起止来源' });

export const clockBinding = z
  .strictObject({
    clock: clockId.describe('clocks 里的编号'),
    from: z.array(source).describe('第一个有值的来源开始计时'),
    until: z.array(source).describe('第一个有值的来源停止计时'),
    when: condition.nullable().default(null).describe('什么时候才计时'),
    restart: camelKey.nullable().default(null).describe('从这个日期字段重新起算（收到补正）'),
    pauses: z
      .array(z.strictObject({ table: camelKey.nullable().default(null), from: camelKey, to: camelKey }))
      .default([])
      .describe('不计入的日子，首尾都算'),
    extension: z
      .strictObject({ clock: clockId, agreedBy: camelKey, toldOn: camelKey })
      .nullable()
      .default(null)
      .describe('延长：按哪个时限延长，谁同意，何时告知'),
    ownCount: camelKey.nullable().default(null).describe('用这个数字字段代替期限的数量'),
  })
  .meta({ id: 'clockBinding', title: '种类的计时' });
