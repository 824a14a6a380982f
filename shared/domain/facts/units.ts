import { decimalOf, shiftDecimal, timesDecimal } from './decimal.ts';
import type { FactKind } from './fact.ts';

/** What the word after a numeral makes of it. */
export interface Unit {
  readonly kind: FactKind;
  /** Base unit as printed. */
  readonly base: string;
  /** Base units in one of this unit. */
  readonly factor: number;
}

const unit = (kind: FactKind, base: string, factor = 1): Unit => ({ kind, base, factor });
const all = (kind: FactKind, words: string): readonly (readonly [string, Unit])[] =>
  words.split(' ').map((word) => [word, unit(kind, word)] as const);

/**
 * Units by the word that stands after the numeral. 日 and 天 are one unit and a week is seven of
 * them; a working day never equals a day, a month never equals thirty days, and a year is kept
 * apart from twelve months except in comparisons.
 */
export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...['元', '元人民币', '块钱'].map((word) => [word, unit('amount', '元')] as const),
  ...all('amount', '美元 港元 港币 欧元 日元 英镑'),
  ['%', unit('percent', '%')],
  ['‰', unit('percent', '‰')],
  ...['个百分点', '百分点'].map((word) => [word, unit('percent', '百分点')] as const),
  ...['个工作日', '工作日'].map((word) => [word, unit('duration', '工作日')] as const),
  ...['天', '日', '个自然日', '自然日', '个日历日', '日历日'].map((word) => [word, unit('duration', '日')] as const),
  ...['周', '个星期', '星期'].map((word) => [word, unit('duration', '日', 7)] as const),
  ['个月', unit('duration', '月')],
  ...['个季度', '季度'].map((word) => [word, unit('duration', '月', 3)] as const),
  ...['年', '周年', '个年度'].map((word) => [word, unit('duration', '年')] as const),
  ...all('duration', '学年 学期'),
  ...['个学期', '个学年'].map((word) => [word, unit('duration', word.slice(1))] as const),
  ...['小时', '个小时'].map((word) => [word, unit('duration', '小时')] as const),
  ...['分钟', '秒', '秒钟'].map((word) => [word, unit('duration', word.slice(0, 2))] as const),
  ...all('count', '次 人次 人 名 位 户 家 个 项 条 款 类 种 件 份 宗 批 期 套 台 辆 架 艘 所 处 间 栋 幢 座 层'),
  ...all('count', '张 本 册 篇 场 站 级 档 组 队 支 对 页 床 门 字 座次 车次 班次 家次 户次 件次 亩次 场次 步 环'),
  ...all(
    'number',
    '倍 成 岁 分 度 ℃ 米 厘米 毫米 公里 平方米 平方公里 立方米 公顷 亩 吨 公斤 克 升 毫升 瓦 瓦时 伏 分贝',
  ),
  ['周岁', unit('number', '岁')],
  ['㎡', unit('number', '平方米')],
  ['km', unit('number', '公里')],
]);

const LONGEST = Math.max(...[...units.keys()].map((word) => word.length));

/** The longest unit word that starts at `at`. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const found = units.get(text.slice(at, at + length));
    if (found !== undefined) return { unit: found, end: at + length };
  }
  return null;
}

/** A value in base units. */
export function inBase(value: string, { factor }: Unit): string {
  return factor === 1 ? decimalOf(value) : timesDecimal(value, factor);
}

/** Value and unit for comparing: years become months, ‰ becomes %. */
export function comparable(value: string, base: string): { readonly value: string; readonly unit: string } {
  if (base === '年') return { value: timesDecimal(value, 12), unit: '月' };
  if (base === '‰') return { value: shiftDecimal(value, -1), unit: '%' };
  return { value, unit: base };
}
