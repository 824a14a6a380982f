import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Which page is in view, which are near enough to be drawn, and which have been seen. */
export function usePageWalk(
  desk: RefObject<HTMLElement | null>,
  pdf: Uint8Array,
  total: number,
  scale: number,
  onPageSeen: ((page: number, total: number) => void) | undefined,
) {
  const [at, setAt] = useState({ page: 1, from: 1, to: 2 });
  const seen = useRef<{ of: Uint8Array; pages: Set<number> }>({ of: pdf, pages: new Set() });

  const look = useCallback(() => {
    const element = desk.current;
    if (!element || total === 0 || element.clientHeight === 0) return;
    if (seen.current.of !== pdf) seen.current = { of: pdf, pages: new Set() };
    const top = element.scrollTop;
    const bottom = top + element.clientHeight;
    const middle = (top + bottom) / 2;
    const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')].map((page) => ({
      number: Number(page.dataset['page']),
      top: page.offsetTop,
      bottom: page.offsetTop + page.offsetHeight,
    }));
    // A page counts as seen when its middle was in view: its ends alone are read in passing.
    for (const page of pages) {
      const centre = (page.top + page.bottom) / 2;
      if (centre < top || centre > bottom || seen.current.pages.has(page.number)) continue;
      seen.current.pages.add(page.number);
      onPageSeen?.(page.number, total);
    }
    const current = pages.find((page) => page.bottom >= middle) ?? pages.at(-1);
    const drawn = pages.filter((page) => page.bottom > top - 800 && page.top < bottom + 800);
    const next = { page: current?.number ?? 1, from: drawn[0]?.number ?? 1, to: drawn.at(-1)?.number ?? 1 };
    setAt((old) => (old.page === next.page && old.from === next.from && old.to === next.to ? old : next));
  }, [desk, pdf, total, onPageSeen]);

  useEffect(look, [look, scale]);

  const goTo = (page: number) => {
    const element = desk.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (element && desk.current) desk.current.scrollTop = element.offsetTop - 12;
  };
  return {
    page: Math.min(at.page, Math.max(1, total)),
    near: (page: number) => page >= at.from && page <= at.to,
    goTo,
    onScroll: look,
  };
}
