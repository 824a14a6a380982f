// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { createEvent, fireEvent, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useFileDrop } from '#renderer/app/useFileDrop.ts';

function drag(type: 'dragOver' | 'drop', types: readonly string[], files: readonly File[]) {
  const event = createEvent[type](window);
  Object.defineProperty(event, 'dataTransfer', { value: { types, files, dropEffect: 'none' } });
  fireEvent(window, event);
  return event;
}

test('takes the dropped file where policies are taken in', () => {
  const onFile = vi.fn();
  const { result } = renderHook(() => useFileDrop(onFile));
  drag('dragOver', ['Files'], []);
  expect(result.current).toBe(true);
  const file = new File(['x'], '方案.txt');
  expect(drag('drop', ['Files'], [file]).defaultPrevented).toBe(true);
  expect(onFile).toHaveBeenCalledWith(file);
  expect(result.current).toBe(false);
});

test('elsewhere refuses the file instead of letting the window open it', () => {
  renderHook(() => useFileDrop(null));
  expect(drag('drop', ['Files'], [new File(['x'], '方案.txt')]).defaultPrevented).toBe(true);
});

test('leaves dragged words to whoever they are meant for', () => {
  const onFile = vi.fn();
  renderHook(() => useFileDrop(onFile));
  expect(drag('drop', ['text/plain'], []).defaultPrevented).toBe(false);
  expect(onFile).not.toHaveBeenCalled();
});
