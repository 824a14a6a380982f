import { relative, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAppFile } from '#shell/appFile.ts';

const root = '/opt/desk/out/renderer';

describe('a file of the window', () => {
  test('is found by its address, with its kind', () => {
    expect(findAppFile(root, 'app://desk/assets/main-1.js?x#y')).toEqual({
      path: `${root}/assets/main-1.js`,
      mimeType: 'text/javascript; charset=utf-8',
    });
  });

  test('is the index for the bare address', () => {
    expect(findAppFile(root, 'app://desk/')?.path).toBe(`${root}/index.html`);
  });

  test.for([
    'app://desk/../../etc/passwd.js',
    'app://desk/%2e%2e/%2e%2e/main/core.js',
    'app://desk/..%2f..%2fmain%2fcore.js',
    'app://desk/..%5c..%5cmain%5ccore.js',
    'app://desk/a%00.js',
    'app://desk/C:%5cx.js',
    'app://desk/%E0%A4%A',
    'app://other/index.html',
    'https://desk/index.html',
    'file:///etc/passwd',
    'app://desk/notes.txt',
    'app://desk/data.db',
    'not a url',
  ])('%s is not one of them, or stays inside', (url) => {
    const found = findAppFile(root, url);
    if (found !== null) expect(found.path.startsWith(root + sep)).toBe(true);
  });

  test('never lies outside the folder, whatever the address', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E%2E%2F',
        '..%2f',
        '%5c',
        '\\',
        '//',
        '%252e',
        'a.js',
        'index.html',
        '%00',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = findAppFile(root, `app://desk/${parts.join('/')}`);
        if (found) expect(relative(root, found.path).split(sep)).not.toContain('..');
      }),
      { numRuns: 2_000 },
    );
  });

  test('is refused for a kind that the build never makes', () => {
    expect(findAppFile(root, 'app://desk/data.db')).toBeNull();
  });
});
