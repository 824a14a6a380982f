import { useEffect, useRef } from 'react';
import type { Finding } from '#shared/domain/checks/checks.ts';

/** Says what the checks found, once for each new outcome and never for the same one again. */
export function useSpokenReport(blocking: readonly Finding[] | null, say: (sentence: string) => void): void {
  const said = useRef<string | null>(null);
  const count = blocking?.length ?? null;
  useEffect(() => {
    if (count === null) return;
    const sentence = count === 0 ? '检查完：可以送审' : `检查完：还差 ${count} 处`;
    if (said.current !== null && said.current !== sentence) say(sentence);
    said.current = sentence;
  }, [count, say]);
}
