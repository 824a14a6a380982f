import { chineseNumber } from './chineseNumber.ts';
import type { Clause } from './policy.ts';

/**
 * How an officer would name a clause: `第九条` as printed, `第9条` for item `9.`, `三、`, `（二）`, `①`.
 * Decimal outlines keep their number: `5.1.2`.
 */
export function clauseLabel(clause: Pick<Clause, 'marker'>): string {
  const marker = clause.marker.replace(/\s+/g, '');
  const item = /^([0-9０-９]{1,3})[.．、]$/.exec(marker)?.[1];
  if (item !== undefined) return `第${chineseNumber(item) ?? item}条`;
  if (/^[一二三四五六七八九十百〇零]+$/.test(marker)) return `${marker}、`;
  return marker
    .replace(/^\(/, '（')
    .replace(/\)$/, '）')
    .replace(/[．.]$/, '、');
}
