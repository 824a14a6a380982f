import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/** Which page is in the middle of the view, and which (from–to) are near enough to be drawn. */
interface Walk {
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

const NEAR = 800;

/** Follows the reader through the pages: where they are, what must be drawn, and what they have seen. */
export function usePageWalk(
  desk: RefObject<HTMLElement | null>,
  pdf: Uint8Array,
  total: number,
  onPageSeen: ((page: number, total: number) => void) | undefined,
) {
  const [walk, setWalk] = useState<Walk>({ page: 1, from: 1, to: 2 });
  const seen = useRef<{ readonly of: Uint8Array | null; readonly pages: Set<number> }>({ of: null, pages: new Set() });
  const see = useEffectEvent((pages: readonly number[]) => {
    if (seen.current.of !== pdf) seen.current = { of: pdf, pages: new Set() };
    for (const page of pages) {
      if (seen.current.pages.has(page)) continue;
      seen.current.pages.add(page);
      onPageSeen?.(page, total);
    }
  });

  useEffect(() => {
    const element = desk.current;
    if (!element || total === 0) return;
    const look = () => {
      if (element.clientHeight === 0) return;
      const { seenNow, ...next } = lookAt(element);
      setWalk((old) => (old.page === next.page && old.from === next.from && old.to === next.to ? old : next));
      see(seenNow);
    };
    element.addEventListener('scroll', look);
    // Zooming and resizing bring other pages into view without any scrolling.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const page of element.querySelectorAll('[data-page]')) observer.observe(page);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [desk, pdf, total]);

  const goTo = (page: number) => {
    const sheet = desk.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (sheet) desk.current?.scrollTo({ top: sheet.offsetTop - 12 });
  };
  return {
    page: Math.min(walk.page, Math.max(1, total)),
    near: (page: number) => page >= walk.from && page <= walk.to,
    goTo,
  };
}

function lookAt(desk: HTMLElement): Walk & { readonly seenNow: readonly number[] } {
  const top = desk.scrollTop;
  const bottom = top + desk.clientHeight;
  const pages = [...desk.querySelectorAll<HTMLElement>('[data-page]')].map((page) => ({
    number: Number(page.dataset['page']),
    top: page.offsetTop,
    bottom: page.offsetTop + page.offsetHeight,
  }));
  // At the very end the last page is meant, even where it is too short to reach the middle.
  const atEnd = top > 0 && bottom >= desk.scrollHeight - 2;
  const current = atEnd ? pages.at(-1) : (pages.find((page) => page.bottom >= (top + bottom) / 2) ?? pages.at(-1));
  const near = pages.filter((page) => page.bottom > top - NEAR && page.top < bottom + NEAR);
  return {
    page: current?.number ?? 1,
    from: near[0]?.number ?? 1,
    to: near.at(-1)?.number ?? 1,
    // A page counts as seen when its middle was in view: its edges alone are passed, not read.
    seenNow: pages
      .filter((page) => (page.top + page.bottom) / 2 >= top && (page.top + page.bottom) / 2 <= bottom)
      .map(({ number }) => number),
  };
}
