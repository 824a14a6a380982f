import type { IndicatorValue } from '#shared/contract/ledger.ts';
import type { IndicatorRule } from '#shared/domain/rulepack/rulePack.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';

export interface Trend {
  readonly way: 'up' | 'down' | 'level' | 'unknown';
  readonly tone: Tone;
  readonly says: string;
}

/** Fewer days and fewer bare columns are better; of everything else more is. */
const lessIsBetter: ReadonlySet<string> = new Set(['returned', 'empty-columns']);

/** Against the same period a year earlier. */
export function trendOf(
  { key, value, before }: Pick<IndicatorValue, 'key' | 'value' | 'before'>,
  unit: IndicatorRule['unit'],
): Trend {
  if (value === null || before === null) return { way: 'unknown', tone: 'plain', says: '去年没有可比的数' };
  const scale = unit === 'percent' ? 100 : 1;
  const change = Math.round((value - before) * scale * 10) / 10;
  if (change === 0) return { way: 'level', tone: 'plain', says: '与去年相同' };
  const better = change > 0 !== lessIsBetter.has(key);
  const sign = change > 0 ? '+' : '−';
  return {
    way: change > 0 ? 'up' : 'down',
    tone: better ? 'green' : 'amber',
    says: `同比 ${sign}${Math.abs(change)}${steps[unit]}`,
  };
}

const steps: Readonly<Record<IndicatorRule['unit'], string>> = {
  percent: ' 个百分点',
  count: '',
  'working-days': ' 个工作日',
  amount: ' 万元',
};
