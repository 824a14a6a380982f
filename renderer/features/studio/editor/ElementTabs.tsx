import { Check, Circle, CircleDashed, CircleQuestionMark, CircleSlash, CircleX, type LucideIcon } from 'lucide-react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { elements, type ElementKey } from '#shared/domain/interpretation/interpretation.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';

export type ElementState = CheckReport['elements'][number]['verdict'] | 'missing';

const looks: Readonly<Record<ElementState, { readonly icon: LucideIcon; readonly tone: Tone; readonly word: string }>> =
  {
    pass: { icon: Check, tone: 'green', word: '通过' },
    fail: { icon: CircleX, tone: 'amber', word: '有不一致' },
    uncertain: { icon: CircleQuestionMark, tone: 'uncertain', word: '待确认' },
    'not-assessable': { icon: CircleDashed, tone: 'plain', word: '无法评估' },
    'not-applicable': { icon: CircleSlash, tone: 'plain', word: '不适用' },
    missing: { icon: Circle, tone: 'plain', word: '未写' },
  };

export interface ElementTabsProps {
  readonly states: ReadonlyMap<ElementKey, ElementState>;
  readonly current: ElementKey;
  readonly onGo: (element: ElementKey) => void;
}

/** The elements in one line: two characters and a state each; the full name and the state in words for ears. */
export function ElementTabs({ states, current, onGo }: ElementTabsProps) {
  return (
    <nav className="studio-tabs" aria-label="要素">
      {elements.map(({ key, name, short }) => {
        const { icon: Icon, tone, word } = looks[states.get(key) ?? 'missing'];
        return (
          <button
            key={key}
            type="button"
            aria-current={key === current ? 'location' : undefined}
            title={`${name}：${word}`}
            onClick={() => onGo(key)}
          >
            {short}
            <span className="unseen">
              （{name}，{word}）
            </span>
            <Icon className={`icon tone-${tone}`} size={14} strokeWidth={1.75} aria-hidden />
          </button>
        );
      })}
    </nav>
  );
}
