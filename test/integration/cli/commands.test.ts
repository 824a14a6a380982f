import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { openStore } from '#core/storage/openStore.ts';
import { sampleRecord } from '#test/support/samplePackage.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/support/temporaryFolder.ts';
import { deskJson, runDesk } from './runDesk.ts';

const sample = fileURLToPath(new URL('../../../resources/samples/extended-hours.policy.txt', import.meta.url));
let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder[Symbol.dispose]());

describe('policy parse', () => {
  interface Parsed {
    readonly title: string;
    readonly docNumber: string;
    readonly date: string;
    readonly text: string;
    readonly clauses: readonly { readonly id: string; readonly marker: string; readonly start: number }[];
  }

  test('prints one JSON value with title, 文号, date and clauses whose offsets point into the text', async () => {
    const parsed = await deskJson<Parsed>(['policy', 'parse', sample]);
    expect(parsed).toMatchObject({ docNumber: '中演局〔2026〕3号', date: '2026-11-20' });
    expect(parsed.clauses.map(({ id, marker }) => id + marker)).toEqual(['1一、', '2二、', '3三、', '4四、', '5五、']);
    for (const { marker, start } of parsed.clauses) expect(parsed.text.startsWith(marker, start)).toBe(true);
  });

  test('reads GB18030, and takes a relative path from where npm was called', async () => {
    const start = join(folder.path, 'started here');
    mkdirSync(start);
    // 关于某事的通知 / 一、甲 in GB18030.
    const gb18030 = 'b9d8d3dac4b3cac2b5c4cda8d6aa0ad2bba1a2bcd70a';
    writeFileSync(join(start, 'policy.txt'), Buffer.from(gb18030, 'hex'));
    const parsed = await deskJson<Parsed>(['policy', 'parse', 'policy.txt'], { env: { INIT_CWD: start } });
    expect(parsed.title).toBe('关于某事的通知');
  });

  test('speaks to a person without --json', async () => {
    const { code, stdout } = await runDesk(['policy', 'parse', sample]);
    expect(code).toBe(0);
    expect(stdout).toContain('一、总体要求\n  （一）');
  });
});

describe('clock', () => {
  // The vectors of the published calendars 2024–2026.
  test.for([
    ['2024-02-05', '5', '2024-02-18'],
    ['2025-01-20', '5', '2025-01-26'],
    ['2025-09-22', '5', '2025-09-28'],
    ['2026-02-10', '7', '2026-02-26'],
    ['2026-02-13', '20', '2026-03-19'],
    ['2026-04-28', '3', '2026-05-06'],
    ['2026-09-18', '15', '2026-10-15'],
    ['2026-09-30', '3', '2026-10-10'],
  ])('from %s, %s working days end on %s', async ([from, count, due]) => {
    expect(await deskJson(['clock', '--from', from!, '--working-days', count!])).toMatchObject({
      due,
      provisional: false,
    });
  });

  test('says of every day on the way why it counts or does not', async () => {
    const { steps } = await deskJson<{ readonly steps: readonly { date: string; working: boolean; reason: string }[] }>(
      ['clock', '--from', '2026-02-13', '--working-days', '3'],
    );
    expect(steps[0]).toMatchObject({ date: '2026-02-14', working: true, reason: '调休上班' });
    expect(steps.at(-1)).toMatchObject({ date: '2026-02-25', working: true });
    expect(steps).toHaveLength(12);
  });

  test('counts days, hours and pauses', async () => {
    expect(await deskJson(['clock', '--from', '2026-11-01', '--days', '30'])).toMatchObject({ due: '2026-12-01' });
    const paused = ['clock', '--from', '2026-11-02', '--working-days', '2', '--pause', '2026-11-03..2026-11-04'];
    expect(await deskJson(paused)).toMatchObject({ due: '2026-11-06' });
    expect(await deskJson(['clock', '--from', '2026-11-22T20:00:00+08:00', '--hours', '5'])).toMatchObject({
      due: '2026-11-23T01:00:00+08:00',
    });
  });

  test('marks a date beyond the published calendars as provisional', async () => {
    expect(await deskJson(['clock', '--from', '2026-12-28', '--working-days', '20'])).toMatchObject({
      provisional: true,
    });
  });
});

describe('document build', () => {
  const build = async (format: string, out: string, ...more: string[]) => {
    const record = join(folder.path, 'record.json');
    // Laid out for people: only what is signed has to be canonical.
    writeFileSync(record, `${JSON.stringify(sampleRecord, null, 2)}\n`);
    return deskJson<{ readonly file: string; readonly sha256: string; readonly pages: number | null }>([
      'document',
      'build',
      record,
      '--format',
      format,
      '-o',
      join(folder.path, out),
      ...more,
    ]);
  };

  test.for(['docx', 'html'])('makes the same %s bytes twice', async (format) => {
    const [one, two] = [await build(format, `one.${format}`), await build(format, `two.${format}`)];
    expect(one).toEqual({ file: join(folder.path, `one.${format}`), sha256: two.sha256, pages: null });
    expect(readFileSync(one.file)).toEqual(readFileSync(two.file));
  });

  test.for([
    ['{"format":1', /broken\.json.*不是 JSON/],
    ['{"format":1,"format":1}', /broken\.json.*重名/],
    ['{"format":2,"submission":"x","records":[]}', /broken\.json.*record\.json/],
    ['{"format":1,"submission":"\\ud800","records":[]}', /broken\.json.*残缺/],
  ] as const)('refuses %s by the file’s name', async ([content, named]) => {
    const broken = join(folder.path, 'broken.json');
    writeFileSync(broken, content);
    const { code, stdout, stderr } = await runDesk([
      'document',
      'build',
      broken,
      '--format',
      'docx',
      '-o',
      'x',
      '--json',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(named);
  });

  test('refuses a place that can’t be written', async () => {
    await expect(build('docx', 'no/such/folder/one.docx')).rejects.toThrow(/写不了 .*没有这个文件夹/);
  });

  test.skipIf(findChromium() === null)('makes a PDF and counts its pages', async () => {
    const { file, pages } = await build('pdf', 'policy.pdf', '--record', sampleRecord.records[0]!.id);
    expect(pages).toBe(1);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('doctor', () => {
  test('finds this machine sound, and an empty store too', async () => {
    openStore(folder.path)[Symbol.dispose]();
    const found = await deskJson<{ readonly healthy: boolean; readonly findings: readonly { name: string }[] }>([
      'doctor',
      '--data',
      folder.path,
    ]);
    expect(found.healthy).toBe(true);
    expect(found.findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['规则包与日历', '签名自检', '数据库', '数据文件']),
    );
  });

  test('answers no for a store with a file missing', async () => {
    const data = join(folder.path, 'broken');
    const store = openStore(data);
    store.db.exec(`INSERT INTO blob (digest, size, added_at) VALUES ('${'a'.repeat(64)}', 3, 1)`);
    store[Symbol.dispose]();
    const { code, stdout } = await runDesk(['doctor', '--data', data, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ healthy: false });
  });
});

describe('bad use', () => {
  test.for([
    [['no-such-command'], /./],
    [['policy', 'parse'], /policy parse FILE/],
    [['policy', 'parse', 'missing.txt'], /missing\.txt.*没有这个文件/],
    [['policy', 'parse', '.'], /文件夹/],
    [['clock', '--from', '2026-02-30', '--working-days', '3'], /2026-02-30/],
    [['clock', '--from', '2026-02-13'], /--working-days/],
    [['clock', '--from', '2026-02-13', '--no-such', '3'], /no-such/],
    [['document', 'build', 'missing.json', '--format', 'docx', '-o', 'out.docx'], /missing\.json/],
    [['verify', 'missing.zip', '--trust', 'missing.json'], /missing\.json|missing\.zip/],
    [['doctor', '--data', 'nowhere'], /nowhere/],
  ] as const)('%j ends with 2, an empty stdout and words on stderr that name it', async ([words, named]) => {
    const { code, stdout, stderr } = await runDesk([...words, '--json'], { cwd: folder.path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(named);
    expect(stderr).not.toMatch(/\n\s+at /);
    if (words[0] !== 'no-such-command') expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('help is no mistake', async () => {
    const { code, stderr } = await runDesk(['--help']);
    expect(code).toBe(0);
    for (const word of ['demo', 'policy parse', 'clock', 'document build', 'verify', 'doctor'])
      expect(stderr).toContain(word);
  });
});
