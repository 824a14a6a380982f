import { coverageNames, type Coverage } from './coverage.ts';

const tones: Readonly<Record<Coverage, string>> = {
  explained: 'green',
  partly: 'amber',
  none: 'plain',
  'not-explained': 'plain',
};

/** ● 已解读 ◐ 部分 ○ 未解读 ⊘ 不解读: the word, and a shape that differs without colour. */
export function CoverageMark({ state }: { readonly state: Coverage }) {
  return (
    <span className="studio-coverage">
      {coverageNames[state]}
      <svg
        className={`icon tone-${tones[state]}`}
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <circle cx="8" cy="8" r="4.75" fill={state === 'explained' ? 'currentColor' : 'none'} />
        {state === 'partly' && <path d="M8 3.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" stroke="none" />}
        {state === 'not-explained' && <path d="M4.7 11.3 11.3 4.7" />}
      </svg>
    </span>
  );
}
