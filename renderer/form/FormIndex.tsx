import { Circle, CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { SectionState } from './findings/sectionState.ts';

export interface IndexedSection {
  readonly key: string;
  readonly name: string;
  readonly state: SectionState;
}

export interface FormIndexProps {
  readonly sections: readonly IndexedSection[];
  readonly current: string;
  readonly onGo: (section: string) => void;
}

/** The sections at the side, each with how far it is. */
export function FormIndex({ sections, current, onGo }: FormIndexProps) {
  const box = useRef<HTMLElement>(null);
  // In a narrow window the sections are a strip: the one being read stays in sight.
  useEffect(() => {
    box.current
      ?.querySelector<HTMLElement>('[aria-current="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav className="form-index" aria-label="分节" ref={box}>
      {sections.map(({ key, name, state }) => (
        <button key={key} type="button" aria-current={key === current ? 'true' : undefined} onClick={() => onGo(key)}>
          <span className="one-line" title={name}>
            {name}
          </span>
          <SectionMark state={state} />
        </button>
      ))}
    </nav>
  );
}

function SectionMark({ state }: { readonly state: SectionState }) {
  switch (state.type) {
    case 'done':
      return (
        <StateMark icon={CircleCheck} tone="green">
          完整
        </StateMark>
      );
    case 'open':
      return (
        <StateMark icon={CircleX} tone="amber">
          {state.count} 处
        </StateMark>
      );
    case 'blank':
      return (
        // What may stay blank needs no word: the room is for the section's name.
        <StateMark icon={Circle} tone="plain" iconOnly={state.optional}>
          {state.optional ? '可不填' : '未做'}
        </StateMark>
      );
  }
}
