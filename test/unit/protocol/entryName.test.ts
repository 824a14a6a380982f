import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collidingNames, compareNames, entryNameProblem, packableName } from '#shared/protocol/entryName.ts';

describe('names in a package', () => {
  it('may be Chinese, with spaces, brackets and several dots', () => {
    for (const path of [
      'data/documents/政策.docx',
      'data/attachments/附件1（2026年）.tar.gz',
      'bag-info.txt',
      'data/a b/c.d',
    ]) {
      expect(entryNameProblem(path), path).toBeNull();
    }
  });

  it.each([
    '/a', 'a//b', 'a/', '', '.', '../a', 'a/../b', 'a/./b', 'a\\b', 'C:a', 'a%20', 'a\u0000', 'a\n', 'a\u007f', 'a.', 'a ',
    'a./b', 'con', 'CON', 'con.txt', 'Aux .txt', 'lpt1', 'COM¹', 'conin$', 'data/nul.tar.gz', 'e\u0301', 'a\u202eb', '\ufeffa',
    'x'.repeat(256), `${'x/'.repeat(600)}x`,
  ])('may not be %j', (path) => {
    expect(entryNameProblem(path)).not.toBeNull();
  }); // prettier-ignore

  it('may look like a device without being one', () => {
    for (const path of ['console.txt', 'com10', 'com', 'a.con', 'contents'])
      expect(entryNameProblem(path), path).toBeNull();
  });

  it('collide when some system takes them for the same', () => {
    for (const [a, b] of [
      ['data/A', 'data/a'],
      ['data/a', 'data/a'],
      ['data/X/1', 'data/x/2'],
      ['data/a', 'data/a/b'],
      ['data/straße', 'data/STRASSE'],
      ['data/ſ', 'data/s'],
    ] as const) {
      expect(collidingNames([a, b]), `${a} ${b}`).toEqual([{ path: b, with: expect.any(String) as string }]);
    }
    expect(collidingNames(['data/a/1', 'data/a/2', 'data/b', 'data/ab'])).toEqual([]);
  });

  it('sort by UTF-8 bytes, also beyond the basic plane', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    expect(compareNames('\u{20000}', '\uff01')).toBeGreaterThan(0);
  });
});

describe('the name a file gets', () => {
  it('is its own wherever possible', () => {
    for (const name of ['附件1 一览表.xlsx', 'a.b.c', 'README']) expect(packableName(name)).toBe(name);
  });

  it('has full-width forms for what is not allowed', () => {
    expect(packableName('增长5%:情况.docx')).toBe('增长5％：情况.docx');
    expect(packableName('a/b\\c')).toBe('a／b＼c');
    expect(packableName('con.txt')).toBe('_con.txt');
    expect(packableName(' .. ')).toBe('未命名');
  });

  it('keeps the ending of a name that is too long', () => {
    const name = packableName(`${'长'.repeat(200)}.docx`);
    expect(name.endsWith('长.docx')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });

  it('is always allowed, whatever the file was called', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', ' ', '%', 'c', 'o', 'n', '\u0301', '\ud800') }),
    );
    fc.assert(
      fc.property(anything, (name) => {
        const packed = packableName(name);
        expect(entryNameProblem(packed)).toBeNull();
        expect(packableName(packed)).toBe(packed);
      }),
      { numRuns: 1000 },
    );
  });
});
