/** The words before and after a value that turn it into a limit. */
import type { Bound, FactKind } from './fact.ts';

/** Ordered: the regex engine takes the alternative that starts first, so 不超过 wins over 超过. */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'at-most',
    /(?:不(?:得|能|应|可|会|再)?(?:超过|超出|多于|高于|大于|晚于|迟于|长于|突破)|最迟|最晚|最多|至多|最高|最长|最大|上限|限额|时限|顶格)$/,
  ],
  ['at-least', /(?:不(?:得|能|应|可|会)?(?:少于|低于|小于|早于|短于|下于)|至少|最少|最低|最短|最小|下限|年?满|达到?)$/],
  ['above', /(?:超过|超出|高于|多于|大于|长于|突破|逾)$/],
  ['below', /(?:少于|低于|小于|短于|不足|不满|未满|不到|未达到?)$/],
  ['about', /(?:大约|大概|约为?|将近|接近|近)$/],
];
const DATE_BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /(?:自从|自|从|不早于)$/],
  ['at-most', /(?:截至|截止到?|直到|到|至|不(?:得)?(?:晚|迟)于|最迟|最晚)$/],
];
/** 最迟要在…, 不超过人民币…: words that may stand between the bound and the value. */
const FILLER = /(?:应当?|须|需要?|要|得|在|于|为|是|的|按|:|:|每[人月年户]|人民币|[¥￥]| )$/;

const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /^(?:\(含\)|(含))?(?:及其?)?(?:以下|以内|之内|内(?![部容外设在涵地控河陆需环])|封顶)/],
  ['at-least', /^(?:\(含\)|(含))?(?:及其?)?(?:以上|起步)/],
  ['about', /^(?:左右|上下)/],
];
const TIME_AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /^(?:[底末初])?(?:之前|以前|前(?![期置提款述景往沿台移列])|为止|止)/],
  ['at-least', /^(?:[底末初])?(?:以来|以后|之后|后(?![续台备勤者期])|起(?![草诉点步来重初用]))/],
];

const timed = (kind: FactKind): boolean => kind === 'date' || kind === 'duration';

/** The bound that ends just before `at`, and where its first word starts. */
export function boundBefore(
  text: string,
  at: number,
  kind: FactKind,
): { readonly bound: Bound; readonly start: number } | null {
  let found: { bound: Bound; start: number } | null = null;
  let start = at;
  // 原则上最迟不超过: the word nearest to the value decides, further ones of the same bound are taken in.
  for (let words = 0; words < 4; words += 1) {
    const head = text.slice(Math.max(0, start - 10), start);
    const rules = timed(kind) ? [...BEFORE, ...(kind === 'date' ? DATE_BEFORE : [])] : BEFORE;
    const next = rules.flatMap(([bound, pattern]) => {
      const match = pattern.exec(head);
      return match ? [{ bound, start: start - match[0].length }] : [];
    });
    const nearest = next.reduce<{ bound: Bound; start: number } | null>(
      (best, one) => (best === null || one.start < best.start ? one : best),
      null,
    );
    if (nearest !== null && (found === null || found.bound === nearest.bound)) {
      found = nearest;
      start = nearest.start;
      continue;
    }
    const filler = nearest === null ? FILLER.exec(head) : null;
    if (filler === null) break;
    start -= filler[0].length;
  }
  return found;
}

/** The bound that begins at `at`, and where it ends. */
export function boundAfter(
  text: string,
  at: number,
  kind: FactKind,
): { readonly bound: Bound; readonly end: number } | null {
  const tail = text.slice(at, at + 8);
  for (const [bound, pattern] of timed(kind) ? [...AFTER, ...TIME_AFTER] : AFTER) {
    const match = pattern.exec(tail);
    if (match) return { bound, end: at + match[0].length };
  }
  return null;
}
