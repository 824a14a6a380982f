import { useEffect, useState, type RefObject } from 'react';

/** CSS px below the top at which a section counts as being read. */
const READ_AT = 96;

/** The section that is being read, and the way to another one: it is scrolled to and its heading takes the focus. */
export function useCurrentSection(
  scroller: RefObject<HTMLElement | null>,
): readonly [string | null, (section: string) => void] {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const look = () => {
      const top = box.getBoundingClientRect().top + READ_AT;
      const sections = [...box.querySelectorAll<HTMLElement>('[data-section]')];
      const atEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      const read = atEnd ? sections.at(-1) : sections.findLast((section) => section.getBoundingClientRect().top <= top);
      setCurrent((read ?? sections[0])?.dataset['section'] ?? null);
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller]);
  const go = (section: string) => {
    const there = scroller.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
    there?.scrollIntoView({ block: 'start' });
    there?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    setCurrent(section);
  };
  return [current, go];
}
