import { describe, expect, test } from 'vitest';
import { err } from '#shared/lib/result.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { edited, importSample, openJob, reworded, save } from './job.ts';

const refused = (type: string) => ({ ok: false, error: { type } });
const nobody = '01980000-0000-7000-8000-0000000000ff' as RecordId;

describe('saving', () => {
  test('over a revision somebody has saved after is refused, and nothing is overwritten', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation, fields } = await importSample(job);
    const mine = await edited(desk, interpretation, { fields: reworded(fields, '烦心事', '我写的') });
    await save(desk, interpretation, { fields: reworded(fields, '烦心事', '别人写的') });

    expect(await desk.call('records.save', mine)).toEqual({ ok: false, error: { type: 'record/stale', current: 3 } });
    const { content, revision } = await desk.done('records.get', { id: interpretation });
    expect(revision.number).toBe(3);
    expect(JSON.stringify(content.fields)).toContain('别人写的');
  });

  test('refuses words that carry a classification mark, wherever they stand', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation, policy, fields } = await importSample(job);
    const classified = { ok: false, error: { type: 'record/classified', mark: '秘密★5年' } };
    const words = await edited(desk, interpretation, { fields: reworded(fields, '烦心事', '秘密★5年') });
    expect(await desk.call('records.save', words)).toEqual(classified);
    const title = await edited(desk, policy, { title: '秘密★5年 关于某事的通知' });
    expect(await desk.call('records.save', title)).toEqual(classified);
    expect((await desk.done('records.get', { id: interpretation })).revision.number).toBe(2);
    expect(await desk.done('records.search', { text: '秘密', kinds: null, after: null, limit: 10 })).toMatchObject({
      rows: [],
    });
  });

  test('refuses fields that are no interpretation, and a record that is not there', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation } = await importSample(job);
    const edit = await edited(desk, interpretation, {});
    const bad = { ...edit, content: { ...edit.content, fields: { sections: [{ element: 'no-such', passages: [] }] } } };
    expect(await desk.call('records.save', bad)).toEqual({
      ok: false,
      error: { type: 'record/bad-fields', path: 'sections.0.element' },
    });
    const notFound = { ok: false, error: { type: 'record/not-found', id: nobody } };
    expect(await desk.call('records.save', { ...edit, id: nobody })).toEqual(notFound);
    expect(await desk.call('records.get', { id: nobody })).toEqual(notFound);
    expect(await desk.call('documents.preview', { record: nobody })).toEqual(notFound);
  });

  test('keeps a policy’s own words out of the window’s reach', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { policy } = await importSample(job);
    const before = (await desk.done('records.get', { id: policy })).content;
    const edit = await edited(desk, policy, { title: '改了标题', date: '2026-11-21' });
    await desk.done('records.save', {
      ...edit,
      content: { ...edit.content, fields: { ...edit.content.fields, text: '换掉原文' } },
    });
    const { content } = await desk.done('records.get', { id: policy });
    expect(content).toEqual({ ...before, title: '改了标题', date: '2026-11-21' });
  });

  test.for([
    ['full', 'max_page_count = 1'],
    ['read-only', 'query_only = ON'],
  ] as const)('on a disk that is %s writes nothing and says so', async ([why, pragma]) => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation, fields } = await importSample(job);
    const edit = await edited(desk, interpretation, { fields: reworded(fields, '烦心事', '长'.repeat(90_000)) });
    desk.desk.store.db.pragma(pragma);

    expect(await desk.call('records.save', edit)).toEqual({ ok: false, error: { type: 'store/cannot-write', why } });
    const cannot = { ok: false, error: { type: 'store/cannot-write', why } };
    const text = `关于某事的通知\n一、甲\n${'字'.repeat(90_000)}\n`;
    expect(await desk.call('policies.import', { from: 'text', text })).toEqual(cannot);
    expect((await desk.done('records.get', { id: interpretation })).content.fields).toEqual(fields);

    desk.desk.store.db.pragma(pragma === 'query_only = ON' ? 'query_only = OFF' : 'max_page_count = 1073741823');
    expect(await desk.call('records.save', edit)).toMatchObject({ ok: true });
  });
});

describe('searching', () => {
  test('finds what was saved last and not what it replaced', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation, fields } = await importSample(job);
    const found = async (text: string): Promise<readonly string[]> =>
      (await desk.done('records.search', { text, kinds: null, after: null, limit: 10 })).rows.map(({ id }) => id);
    expect(await found('烦心事')).toEqual([interpretation]);

    await save(desk, interpretation, { fields: reworded(fields, '烦心事', '操心的问题') });
    expect(await found('烦心事')).toEqual([]);
    expect(await found('操心的问题')).toEqual([interpretation]);
    expect(await found('!?')).toEqual([]);
  });

  test('still answers, by older words, when the disk takes no more', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { interpretation, fields } = await importSample(job);
    await desk.done('records.search', { text: '烦心事', kinds: null, after: null, limit: 10 });
    await save(desk, interpretation, { fields: reworded(fields, '烦心事', '操心的问题') });
    desk.desk.store.db.pragma('query_only = ON');
    const { rows } = await desk.done('records.search', { text: '烦心事', kinds: null, after: null, limit: 10 });
    expect(rows.map(({ id }) => id)).toEqual([interpretation]);
  });

  test('and listing page by key: nothing is shown twice or left out', async () => {
    await using job = await openJob();
    const { desk } = job;
    for (let n = 1; n <= 4; n += 1)
      await desk.done('policies.import', { from: 'text', text: `关于第${n}件事的通知\n一、甲\n内容。\n` });
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const page: { rows: readonly { id: string }[]; next: string | null; total: number } = await desk.done(
        'records.list',
        { kinds: ['policy'], overdue: false, unit: null, state: 'draft', after, limit: 3 },
      );
      expect(page.total).toBe(4);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });
});

describe('importing', () => {
  test.for([
    ['nothing but blanks', 'a.txt', new TextEncoder().encode(' \n\n'), { type: 'import/empty', name: 'a.txt' }],
    ['a PDF', 'a.pdf', new TextEncoder().encode('%PDF-1.7\n'), { type: 'import/unsupported', name: 'a.pdf' }],
    [
      'what is no text',
      'a.txt',
      new Uint8Array(64).map((_, at) => at % 7),
      { type: 'import/unreadable', name: 'a.txt', why: '不是文字文件' },
    ],
    [
      'more than 50 MiB',
      'a.txt',
      new Uint8Array(50 * 1024 ** 2 + 1),
      { type: 'import/too-large', name: 'a.txt', limitMiB: 50 },
    ],
    [
      'a classified text',
      'a.txt',
      new TextEncoder().encode('机密★10年\n关于某事的通知\n'),
      { type: 'record/classified', mark: '机密★10年' },
    ],
  ] as const)('refuses %s and keeps nothing', async ([, name, bytes, error]) => {
    await using job = await openJob();
    const { desk } = job;
    expect(await desk.call('policies.import', { from: 'file', name, bytes })).toEqual(err(error));
    expect(
      await desk.done('records.list', { kinds: null, overdue: false, unit: null, state: null, after: null, limit: 10 }),
    ).toMatchObject({
      total: 0,
    });
    expect(desk.reported).toEqual([]);
  });
});

describe('deciding a finding', () => {
  test('needs a finding that is there and that a person may settle', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, interpretation, fields } = await importSample(job);
    const silent = { ...fields, sections: fields.sections.filter(({ element }) => element !== 'background') };
    await save(desk, interpretation, { fields: silent });
    const { findings } = await desk.done('checks.run', { submission });
    const missing = findings.find(({ verdict, severity }) => verdict === 'fail' && severity === 'E');
    const decide = (finding: string) =>
      desk.call('checks.decide', { submission, finding, decision: 'justified', reason: '有依据' });

    expect(await decide(missing?.key ?? '')).toEqual(refused('checks/not-decidable'));
    expect(await decide('no-such-finding')).toEqual(refused('checks/finding-gone'));
  });
});

describe('printing', () => {
  const broken = { type: 'document/cannot-print', why: '打印机坏了' } as const;

  test('without a browser engine is refused for a preview, and left out of a submission', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, policy } = await importSample(job);
    expect(await desk.call('documents.preview', { record: policy })).toMatchObject(refused('document/cannot-print'));
    await desk.done('submissions.submit', { submission });
    const { documents } = await desk.done('review.open', { submission });
    expect(documents.map(({ name }) => name).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  test('that fails stops a submission, and the words stay a draft', async () => {
    await using job = await openJob({ printer: { print: () => Promise.resolve(err(broken)) } });
    const { desk } = job;
    const { submission, policy } = await importSample(job);
    expect(await desk.call('submissions.submit', { submission })).toEqual(err(broken));
    expect(await desk.call('documents.preview', { record: policy })).toEqual(err(broken));
    expect((await desk.done('studio.open', { submission })).state).toBe('draft');
  });
});
