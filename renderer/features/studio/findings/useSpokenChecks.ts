import { useEffect, useRef } from 'react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { blockers } from './blockers.ts';

/** Says what the checks found, once for each new outcome and never for the same one again. */
export function useSpokenChecks(report: CheckReport | null, say: (sentence: string) => void): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (report === null) return;
    const missing = blockers(report).map(({ words }) => words);
    const sentence = missing.length === 0 ? '检查完：可以送审' : `检查完：还差${missing.join('、')}`;
    if (said.current !== null && said.current !== sentence) say(sentence);
    said.current = sentence;
  }, [report, say]);
}
