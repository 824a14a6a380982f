import { sameDocNumber } from './docNumbers.ts';
import type { Fact } from './fact.ts';
import { comparable } from './units.ts';

/** Whether two facts have one value: 20万元 and 200000元, 2年 and 24个月; never 3日 and 3个工作日. */
export function sameValue(a: Fact, b: Fact): boolean {
  if (a.kind === 'docNumber' && b.kind === 'docNumber') return sameDocNumber(a.value, b.value);
  if (a.kind === 'date') return a.value === b.value;
  const [left, right] = [measure(a), measure(b)];
  return left.value === right.value && left.unit === right.unit;
}

/** 每年 is a year between two occasions; fractions (2/3) have no unit to convert. */
function measure({ value, unit }: Fact): { readonly value: string; readonly unit: string } {
  if (value.includes('/')) return { value, unit };
  if (!unit.startsWith('每')) return comparable(value, unit);
  const every = comparable(value, unit.slice(1));
  return { value: every.value, unit: `每${every.unit}` };
}

/** 自1月5日起 and 1月5日 are one date; 前 and 起 are not. */
export function sameBound(a: Fact, b: Fact): boolean {
  return a.bound === b.bound || (a.kind === 'date' && (a.bound === 'exact' || b.bound === 'exact'));
}

/** 每人每月 against 每月 differ; where one side says nothing, the rate stands elsewhere in its sentence. */
export function sameRate(a: Fact, b: Fact): boolean {
  return a.per.length === 0 || b.per.length === 0 || a.per.join() === b.per.join();
}

/** Whether one could be written by mistake for the other: 5个工作日 and 30日 could, 每年 and 3年 could not. */
export function mistakable(a: Fact, b: Fact): boolean {
  const periods = new Set(['工作日', '日', '月', '小时', '分钟']);
  const [left, right] = [measure(a).unit, measure(b).unit];
  return !sameValue(a, b) && (left === right || (periods.has(left) && periods.has(right)));
}
