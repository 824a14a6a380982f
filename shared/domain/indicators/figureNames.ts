import type { IndicatorRule } from '../rulepack/rulePack.ts';

/** What the two halves of a share are called; `part` alone for a plain number. */
export interface HalfNames {
  readonly part: string;
  readonly rest: string;
}

const names: Readonly<Record<string, HalfNames>> = {
  'on-time': { part: '按期公开', rest: '没有按期' },
  interpreted: { part: '已有解读', rest: '还没有解读' },
  'same-day': { part: '当天同步', rest: '晚于当天' },
  'linked-both-ways': { part: '双向关联', rest: '缺一边' },
  'many-forms': { part: '两种以上形式', rest: '只有一种形式' },
  'head-interprets': { part: '主要负责人解读', rest: '' },
  'monthly-interpretation': { part: '', rest: '' },
  consultation: { part: '期限合规', rest: '不足30日又没有理由' },
  'response-on-time': { part: '按时回应', rest: '没有按时' },
  'secrecy-trace': { part: '留痕齐全', rest: '留痕不全' },
  returned: { part: '完成审批', rest: '' },
  'statutory-clocks': { part: '按时完成', rest: '没有按时' },
  'empty-columns': { part: '', rest: '' },
  'catalogue-coverage': { part: '有内容', rest: '没有内容' },
  'annual-report': { part: '由记录算出', rest: '由人填写' },
  evidence: { part: '佐证齐全', rest: '佐证不全' },
};

export const halfNames = ({ key, name }: Pick<IndicatorRule, 'key' | 'name'>): HalfNames =>
  names[key] ?? { part: name, rest: '' };
