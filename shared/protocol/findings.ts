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
      problems: [...failed, ...open],
    }),
  };
}
