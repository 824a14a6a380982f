import type { IndicatorRule } from '../rulepack/rulePack.ts';

type Unit = IndicatorRule['unit'];

/** The number alone: 97.4, 12, 1.6; — where there was nothing to count. */
export function numberText(value: number | null, unit: Unit): string {
  if (value === null) return '—';
  switch (unit) {
    case 'percent':
      return percentText(value);
    case 'working-days':
      return value.toFixed(1);
    case 'count':
    case 'amount':
      return String(Math.round(value * 100) / 100);
  }
}

/** What stands behind the number. */
export const unitNames: Readonly<Record<Unit, string>> = {
  percent: '%',
  count: '',
  'working-days': '个工作日',
  amount: '万元',
};

/** 97.4%, 1.6个工作日, 12; — where there was nothing to count. */
export const figureText = (value: number | null, unit: Unit): string =>
  value === null ? '—' : `${numberText(value, unit)}${unitNames[unit]}`;

/**
 * One decimal, and 100 only for all of them: 99.96 % is not 100 %, because one record was late. Nor is
 * anything above nothing 0.
 */
function percentText(value: number): string {
  if (value === 1) return '100';
  const tenths = Math.min(999, Math.max(value > 0 ? 1 : 0, Math.round(value * 1000)));
  return (tenths / 10).toFixed(1);
}
