import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInPack } from '#test/support/builtInPack.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/support/temporaryFolder.ts';
import { tinyPackJson } from '#test/support/tinyPack.ts';
import { schoolPack } from '../services/rulesBench.ts';
import { deskJson, runDesk } from './runDesk.ts';

const shipped = fileURLToPath(new URL('../../../resources/rulepack/zhongshan', import.meta.url));
let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

function written(name: string, content: unknown): string {
  const file = join(folder.path, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function refused(file: string) {
  const { code, stdout, stderr } = await runDesk(['rulepack', 'check', file, '--json']);
  return { code, stderr, answer: stdout === '' ? null : (JSON.parse(stdout) as { readonly mistakes: object[] }) };
}

describe('rulepack check', () => {
  test('finds nothing wrong with the shipped folder, and nothing changed in it', async () => {
    expect(await deskJson(['rulepack', 'check', shipped])).toEqual({
      valid: true,
      id: 'zhongshan',
      version: builtInPack.version,
      kinds: builtInPack.kinds.length,
      mistakes: [],
      changes: {
        from: { id: 'zhongshan', version: builtInPack.version },
        kinds: { added: [], changed: [], gone: [] },
        clocks: [],
        rules: [],
      },
    });
  });

  test('takes one file that stands alone, and says what it would change', async () => {
    const answer = await deskJson<{ readonly kinds: number; readonly changes: { readonly kinds: object } }>([
      'rulepack',
      'check',
      written('tiny.json', tinyPackJson()),
    ]);
    expect(answer.kinds).toBe(3);
    expect(answer.changes.kinds).toMatchObject({ added: ['notice'], changed: ['policy', 'interpretation'] });
  });

  test('judges an extension laid over the shipped pack', async () => {
    expect(await deskJson(['rulepack', 'check', written('school.json', schoolPack())])).toMatchObject({
      valid: true,
      id: 'school',
      kinds: builtInPack.kinds.length + 1,
      changes: { kinds: { added: ['school-notice'], changed: [], gone: [] } },
    });
  });

  test('ends with 1 and a sentence per mistake, for people and for programs', async () => {
    const file = written('broken.json', { ...tinyPackJson(), name: 1, clocks: 'none' });
    const { code, answer } = await refused(file);
    expect({ code, answer }).toEqual({
      code: 1,
      answer: {
        valid: false,
        id: 'tiny',
        version: '2026.11.1',
        kinds: 3,
        mistakes: [
          { path: 'name', says: '“name”应是文字，写的是 1。' },
          { path: 'clocks', says: '“clocks”应是列表（[ ]），写的是 "none"。' },
        ],
        changes: null,
      },
    });
    const { stdout } = await runDesk(['rulepack', 'check', file]);
    expect(stdout).toContain('tiny 2026.11.1：2 处错误，不能使用\n✕ name\n    “name”应是文字，写的是 1。');
  });

  test.for([
    ['not json', '{"id": ', '不是完整的 JSON'],
    ['a name twice', '{"id":"a","id":"b"}', '同一处写了两个“id”'],
  ])('ends with 2 on %s, and says which file', async ([, content, why]) => {
    const { code, stderr, answer } = await refused(written('unreadable.json', content));
    expect({ code, answer }).toEqual({ code: 2, answer: null });
    expect(stderr).toContain('unreadable.json');
    expect(stderr).toContain(why);
  });

  test('ends with 2 when there is no such file', async () => {
    expect(await refused(join(folder.path, 'gone.json'))).toMatchObject({ code: 2, answer: null });
  });

  test('a file of a folder that is misspelt is refused, because its rules would silently never apply', async () => {
    const copy = join(folder.path, 'copy');
    cpSync(shipped, copy, { recursive: true });
    mkdirSync(join(copy, 'kinds'), { recursive: true });
    writeFileSync(join(copy, 'kinds', 'managment.json'), '[]');
    const { code, stderr } = await refused(copy);
    expect(code).toBe(2);
    expect(stderr).toMatch(/managment\.json：规则包里没有叫这个名字的部分/);
  });
});

test('rulepack schema prints what resources/rulepack/schema.json holds', async () => {
  const { code, stdout } = await runDesk(['rulepack', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(shipped, '../schema.json'), 'utf8')));
});
