import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagTags, manifestText, parseBagInfo, parseManifest } from '#shared/protocol/bag.ts';
import { packableName } from '#shared/protocol/entryName.ts';

const digest = fc.stringMatching(/^[\da-f]{64}$/u);

describe('manifests', () => {
  it('come back as they were written, sorted', () => {
    const file = fc.record({
      path: fc.string().map((name) => `data/${packableName(name)}`),
      sha256: digest,
      size: fc.nat(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ path }) => path, minLength: 1 }), (files) => {
        const parsed = parseManifest(manifestText(files));
        expect(parsed).toEqual({ ok: true, value: new Map(files.map(({ path, sha256 }) => [path, sha256])) });
        expect(manifestText([...files].reverse())).toBe(manifestText(files));
      }),
    );
  });

  it('are refused in any other form', () => {
    const line = `${'a'.repeat(64)}  data/x`;
    for (const text of [
      '',
      line,
      `${line}\r\n`,
      `${line}\n\n`,
      `${line}\n${line}\n`,
      `${'A'.repeat(64)}  data/x\n`,
      `${'a'.repeat(64)} data/x\n`,
    ]) {
      expect(parseManifest(text).ok, JSON.stringify(text)).toBe(false);
    }
  });
});

describe('tag files', () => {
  it('say when, how much, whose and which, in this order', () => {
    const tags = bagTags({
      packageId: '01931b2e-0000-7000-8000-000000000020',
      departmentName: '中山市示范局',
      approvedAt: '2026-11-22T17:00:00Z',
      payload: [
        { path: 'data/b', sha256: 'b'.repeat(64), size: 2 },
        { path: 'data/a', sha256: 'a'.repeat(64), size: 40 },
      ],
    });
    expect(tags['bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    // 17:00 UTC is already the next day in Zhongshan.
    expect(tags['bag-info.txt']).toBe(
      'Bagging-Date: 2026-11-23\nPayload-Oxum: 42.2\nSource-Organization: 中山市示范局\n' +
        'External-Identifier: 01931b2e-0000-7000-8000-000000000020\nDisclosure-Format: 1\n',
    );
    expect(tags['manifest-sha256.txt']).toBe(`${'a'.repeat(64)}  data/a\n${'b'.repeat(64)}  data/b\n`);
  });

  it('are refused when a label stands twice or has no value', () => {
    for (const text of ['A: 1\nA: 2\n', 'A 1\n', 'A: 1', ': 1\n']) expect(parseBagInfo(text).ok, text).toBe(false);
  });
});
