/** What the command line must not do to what is somebody's own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '#core/storage/openStore.ts';
import { sampleRecord } from '#test/support/samplePackage.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { deskJson, runDesk } from './runDesk.ts';

test('demo empties no folder that holds something else', async () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, '论文.docx'), '三年的工作');
  const { code, stdout, stderr } = await runDesk(['demo', '--out', folder.path, '--json']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('里已有别的文件');
  expect(readdirSync(folder.path)).toEqual(['论文.docx']);
});

describe('doctor looks at a data folder without touching it', () => {
  const look = async (data: string) => {
    const { code, stdout } = await runDesk(['doctor', '--data', data, '--json']);
    const { findings } = JSON.parse(stdout) as { findings: readonly { name: string; detail: string }[] };
    return { code, detail: findings.find(({ name }) => name === '数据文件')?.detail };
  };

  test('a damaged file is a finding, not a fault', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'desk.sqlite'), Buffer.alloc(40_000, 7));
    expect(await look(folder.path)).toEqual({ code: 1, detail: expect.stringContaining('已损坏') as string });
  });

  test('a file of a newer program, or of an older one, stays what it is', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'desk.sqlite');
    openStore(folder.path)[Symbol.dispose]();
    for (const [version, expected] of [
      [99, { code: 1, detail: expect.stringContaining('更新的版本') as string }],
      [1, { code: 0, detail: '完整性检查通过' }],
    ] as const) {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(version, 60);
      writeFileSync(file, bytes);
      expect(await look(folder.path)).toEqual(expected);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });
});

test('pages built from one record.json lead to each other', async () => {
  using folder = temporaryFolder();
  const [policy] = sampleRecord.records;
  const interpretation = {
    ...policy,
    id: '01931b2e-0000-7000-8000-0000000000ff',
    kind: 'interpretation',
    title: '《中山市示范办法》政策解读',
    fields: {},
    clauses: [],
    links: [{ to: policy?.id, type: 'interprets', spans: [] }],
  };
  const file = join(folder.path, 'record.json');
  writeFileSync(file, JSON.stringify({ ...sampleRecord, records: [policy, interpretation] }));
  const page = async (id: string | undefined): Promise<string> => {
    const out = join(folder.path, 'page.html');
    await deskJson(['document', 'build', file, '--record', id ?? '', '--format', 'html', '-o', out]);
    return readFileSync(out, 'utf8');
  };
  expect(await page(policy?.id)).toContain('href="interpretation.html"');
  expect(await page(interpretation.id)).toContain('href="policy.html"');
});
