import type { ChainProblem, SignedReviewLine } from './reviewLine.ts';
import { compareTimes } from './timestamp.ts';

/**
 * Whether the lines hang together: `seq` gapless from 1, `prev` naming the line before, `at` never
 * running backwards. A line whose `prev` doesn't match breaks the chain from there on, so only the
 * first break is named.
 */
export function chainProblems(lines: readonly SignedReviewLine[]): readonly ChainProblem[] {
  if (lines.length === 0) return [{ line: null, why: '审签链是空的' }];
  let before: SignedReviewLine | null = null;
  for (const [index, signed] of lines.entries()) {
    const { line } = signed;
    const here = index + 1;
    if (line.seq !== here) return [{ line: here, why: `第 ${here} 行的序号是 ${line.seq}，审签链有缺行或重行` }];
    if (line.prev !== (before?.digest ?? null))
      return [{ line: here, why: `第 ${here} 行接不上前一行，审签链从这里断开` }];
    if (before !== null && compareTimes(line.at, before.line.at) < 0) {
      return [{ line: here, why: `第 ${here} 行的时间早于前一行` }];
    }
    before = signed;
  }
  return [];
}
