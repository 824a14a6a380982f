import { describe, expect, test } from 'vitest';
import type { StartFailure } from '#ipc/coreLink.ts';
import { printPolicy, windowPolicy } from '#shell/contentSecurityPolicy.ts';
import { defaultDataFolder } from '#shell/dataFolder.ts';
import { gaveUpText, startFailureText } from '#shell/crashText.ts';
import { menuTemplate } from '#shell/menu.ts';
import { readShellArguments } from '#shell/shellArguments.ts';

const failures: readonly StartFailure[] = [
  { type: 'start/data-from-future', file: '/d/desk.db', found: 9, known: 3 },
  { type: 'start/data-damaged', file: '/d/desk.db', detail: 'page 7' },
  { type: 'start/data-unwritable', folder: '/d', detail: 'EROFS' },
  { type: 'start/unexpected', reference: 'r-1' },
];

describe('what a person reads when the core cannot run', () => {
  test.for(failures)('$type has a title and a next step, and never advises to delete or reinstall', (failure) => {
    const { title, text } = startFailureText(failure);
    expect(title).toMatch(/^[一-鿿]+$/);
    expect(text).not.toMatch(/删除|重装|重新安装|清空/);
    expect(text).toMatch(/请/);
  });

  test('names both versions of a file from the future', () => {
    expect(startFailureText(failures[0]!).text).toMatch(/9.*3/s);
  });

  test('giving up says what is safe', () => {
    expect(gaveUpText.text).toContain('已落盘');
  });
});

test('the menu speaks Chinese and has the keys of editing on every system', () => {
  for (const platform of ['win32', 'linux', 'darwin'] as const) {
    const flat = JSON.stringify(menuTemplate(platform, '政务公开工作台'));
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit'])
      expect(flat).toContain(`"${role}"`);
    expect(flat).not.toMatch(/reload|toggleDevTools/);
    expect(flat).not.toMatch(/"label":"[A-Za-z]/);
  }
});

test('the data folder is made absolute, and Chromium’s own words are ignored', () => {
  expect(readShellArguments(['electron', '.', '--no-sandbox', '--data=here'], '/home/officer')).toEqual({
    data: '/home/officer/here',
  });
  expect(readShellArguments(['electron', '.', '--data='], '/home/officer')).toEqual({ data: null });
});

test('data lies in the local profile on Windows, where a domain does not copy it, and under an ASCII name', () => {
  expect(defaultDataFolder('win32', { LOCALAPPDATA: '/local' }, '/roaming')).toBe('/local/disclosure-desk');
  expect(defaultDataFolder('win32', {}, '/roaming')).toBe('/roaming/disclosure-desk');
  expect(defaultDataFolder('linux', { LOCALAPPDATA: '/local' }, '/home/.config')).toBe('/home/.config/disclosure-desk');
});

test('no policy lets a script in from anywhere but the app', () => {
  expect(windowPolicy).toContain("script-src 'self';");
  expect(windowPolicy).toContain("default-src 'none'");
  expect(windowPolicy).not.toMatch(/unsafe-eval|\*|https?:/);
  expect(printPolicy).not.toContain('script-src');
  expect(printPolicy).toContain("default-src 'none'");
});
