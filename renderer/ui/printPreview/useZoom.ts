import { useEffect, useState, type RefObject } from 'react';
import type { PageSize } from './useOpenPdf.ts';

/** CSS px per PDF point at 100 %. */
const FULL = 96 / 72;
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const MARGIN = 48;

type Wish = 'width' | 'page' | number;

/** How large a page is drawn: fitted to the desk as it is now, or as many per cent as asked. */
export function useZoom(desk: RefObject<HTMLElement | null>, sizes: readonly PageSize[]) {
  const [wish, setWish] = useState<Wish>('width');
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [desk]);

  const factor = zoomFactor(wish, room, sizes);
  return {
    scale: factor * FULL,
    percent: Math.round(factor * 100),
    fitWidth: () => setWish('width'),
    fitPage: () => setWish('page'),
    larger: () => setWish(STEPS.find((step) => step > factor + 0.01) ?? factor),
    smaller: () => setWish(STEPS.findLast((step) => step < factor - 0.01) ?? factor),
  };
}

function zoomFactor(wish: Wish, room: PageSize, sizes: readonly PageSize[]): number {
  if (typeof wish === 'number') return wish;
  const widest = Math.max(1, ...sizes.map(({ width }) => width)) * FULL;
  const tallest = Math.max(1, ...sizes.map(({ height }) => height)) * FULL;
  // Never larger than paper: a line of 28 characters is as long as it is on the desk.
  const byWidth = Math.min(1, (room.width - MARGIN) / widest);
  const factor = wish === 'width' ? byWidth : Math.min(byWidth, (room.height - MARGIN) / tallest);
  return Math.max(0.25, factor);
}
