import { dayWords } from './dayWords.ts';

/** A clock that spoke up, in one sentence: the system's notification and the window say the same. */
export function ringText(
  ring: { readonly name: string; readonly due: string; readonly stage: 'before' | 'due' },
  ownYear: string,
): string {
  const due = dayWords(ring.due, ownYear);
  return ring.stage === 'due' ? `${ring.name}：期限 ${due} 已到。` : `${ring.name}：${due} 到期。`;
}
