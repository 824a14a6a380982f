/**
 * What jsdom lacks of a real window, for component tests: it has no layout, so a list gets a height,
 * media queries answer "wide, light", and observers stay quiet. Import it first.
 */
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', QuietObserver);
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
}));
Element.prototype.scrollIntoView = () => {};
// jsdom computes no pseudo-elements and says so on every dialog.
const computed = window.getComputedStyle.bind(window);
vi.stubGlobal('getComputedStyle', (element: Element) => computed(element));

afterEach(() => {
  cleanup();
  localStorage.clear();
  window.location.hash = '';
});
