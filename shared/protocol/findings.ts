import type { VerifyAnswer, VerifyProblem } from './verification.ts';

/** Collects what is wrong and what can't be told, and adds it up to one answer. */
export interface Findings {
  fail(part: string, why: string): void;
  /** Could not be judged: the answer is then at best `indeterminate`. */
  unknown(part: string, why: string): void;
  answer(): VerifyAnswer;
}

export function findings(known: readonly VerifyProblem[] = []): Findings {
  const failed: VerifyProblem[] = [...known];
  const open: VerifyProblem[] = [];
  return {
    fail: (part, why) => void failed.push({ part, why }),
    unknown: (part, why) => void open.push({ part, why }),
    answer: () => ({
      verdict: failed.length > 0 ? 'fail' : open.length > 0 ? 'indeterminate' : 'pass',
      problems: shortened([...failed, ...open]),
    }),
  };
}

/** A hostile file has thousands of faults; nobody reads more than these, and a window has to show them. */
const MOST = 500;

function shortened(problems: readonly VerifyProblem[]): readonly VerifyProblem[] {
  const more = problems.length - MOST;
  return more > 0 ? [...problems.slice(0, MOST), { part: 'ZIP', why: `另有 ${more} 处问题，未一一列出` }] : problems;
}
