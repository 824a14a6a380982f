/** Parsers of a whole rule pack, and of one that only extends another. */
import { z } from 'zod';
import { elements, type ElementKey } from '#shared/domain/interpretation/interpretation.ts';
import type { PackExtension } from '#shared/domain/rulepack/packExtension.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { clockRule } from './clockShape.ts';
import { attributeCode } from './fieldShape.ts';
import { kind, section } from './kindShape.ts';
import { camelKey, clockId, count, dashedKey, optionKey, packVersion, printed } from './words.ts';

const thresholds = z.strictObject({
  copyingShare: z.number().gt(0).max(1).describe('R11：照抄原文的比例，0 到 1'),
  contentPoints: count.describe('R10：主要内容至少几点'),
  reasonLength: count.describe('R01：不主动公开的理由至少几个字'),
  soonWorkingDays: count.describe('R03：到期前几个工作日起提醒'),
  attachmentMiB: z.int().min(1).max(4096).describe('R38：附件最大多少 MiB'),
  feedbackWorkingDays: count.describe('R18：征求意见结束后几个工作日内公布结果'),
  emptyColumns: z.strictObject({ warn: count, veto: count }).describe('R33：空白栏目到几个提醒，到几个一票否决'),
});

const attribute = z.strictObject({
  code: attributeCode,
  name: printed,
  basis: printed,
  asks: printed.nullable().describe('理由写什么；主动公开写 null'),
});

const role = z.enum(['officer', 'chief', 'secrecy', 'office', 'leader', 'admin']);
const steps = z.array(z.array(role).min(1)).min(1).max(20);
const route = z
  .strictObject({
    key: dashedKey,
    name: printed,
    normal: steps.describe('外层是先后，内层是并行'),
    urgent: steps.describe('紧急时的环节'),
    basis: printed,
  })
  .meta({ id: 'route', title: '审签路线' });

const portalColumn = z
  .strictObject({ key: dashedKey, name: printed, kinds: z.array(dashedKey).min(1), clock: clockId })
  .meta({ id: 'portalColumn', title: '栏目' });

const indicator = z
  .strictObject({
    key: dashedKey,
    number: z.int().min(1).max(99),
    name: printed,
    unit: z.enum(['percent', 'count', 'working-days', 'amount']),
    goal: z
      .strictObject({ least: z.number().nullable().default(null), most: z.number().nullable().default(null) })
      .nullable()
      .default(null),
    clocks: z.array(clockId).default([]),
    kinds: z.array(dashedKey).default([]),
    basis: printed,
    formula: printed.describe('怎么算，一句话'),
  })
  .meta({ id: 'indicator', title: '指标' });

const reportTable = z
  .strictObject({
    key: z.enum(['proactive', 'requests', 'disputes']),
    title: printed,
    columns: z.array(z.strictObject({ key: optionKey, name: printed, group: printed.nullable().default(null) })).min(1),
    rows: z
      .array(
        z.strictObject({
          key: optionKey,
          name: printed,
          level: z.int().min(0).max(5),
          sumOf: z.array(optionKey).min(1).nullable().default(null),
        }),
      )
      .min(1),
  })
  .meta({ id: 'reportTable', title: '年度报告的表' });

const rule = z
  .strictObject({
    severity: z.enum(['E', 'W', 'I']).describe('E 不通过不能提交，W 要写理由，I 只提示'),
    name: printed,
    basis: printed,
  })
  .meta({ id: 'rule', title: '规则' });

const elementKey = z.enum(elements.map(({ key }) => key) as [ElementKey, ...ElementKey[]]);
const elementNeed = z.enum(['always', 'if-applicable']);
const option = z.strictObject({ key: optionKey, name: printed });
const linkType = z.strictObject({ name: printed.describe('从这边叫什么'), inverse: printed.describe('从对方叫什么') });

const names = {
  $schema: z.string().optional().describe('编辑器用的结构说明，程序不看'),
  id: dashedKey.describe('规则包的名字'),
  version: packVersion.describe('年.月.序号；内容一改就要变大'),
  name: printed,
};
const base = z.strictObject({ id: dashedKey, version: packVersion });
const lists = z.record(camelKey, z.array(option).min(1));
const links = z.record(dashedKey, linkType);
const words = z.record(camelKey, z.array(printed));
const parts = {
  attributes: z.array(attribute).describe('公开属性'),
  lists: lists.describe('受控词表'),
  links: links.describe('关联类型'),
  envelope: z.array(section).describe('公开要求、保密与脱敏'),
  kinds: z.array(kind).describe('公开事项种类'),
  columns: z.array(portalColumn).describe('栏目'),
  clocks: z.array(clockRule).describe('时限'),
  routes: z.array(route).describe('审签路线'),
  indicators: z.array(indicator).describe('指标'),
  report: z.array(reportTable).describe('年度报告的表'),
  words: words.describe('检查用的词'),
};

/** A pack that stands alone. */
export const wholePack = z
  .strictObject({
    ...names,
    extends: z.null().default(null),
    thresholds,
    ...parts,
    rules: z.record(z.enum(ruleIds), rule).describe('规则目录'),
    elements: z.record(elementKey, elementNeed).describe('解读要素'),
    responseChecklist: z.array(printed).describe('预案清单'),
  })
  .transform(({ $schema: _, ...pack }): RulePack => pack);

/** A pack that says only what is different from another. */
export const extensionPack = z
  .strictObject({
    ...names,
    extends: base.describe('扩展哪个规则包：它的名字，和写的时候它的版本'),
    thresholds: thresholds.partial().prefault({}),
    attributes: parts.attributes.default([]),
    lists: lists.prefault({}),
    links: links.prefault({}),
    envelope: parts.envelope.default([]),
    kinds: parts.kinds.default([]),
    columns: parts.columns.default([]),
    clocks: parts.clocks.default([]),
    routes: parts.routes.default([]),
    indicators: parts.indicators.default([]),
    report: parts.report.default([]),
    words: words.prefault({}),
    rules: z.partialRecord(z.enum(ruleIds), rule).prefault({}),
    elements: z.partialRecord(elementKey, elementNeed).prefault({}),
    responseChecklist: z.array(printed).nullable().default(null),
  })
  .transform(({ $schema: _, ...pack }): PackExtension => pack as PackExtension);
