/** Forms, files and lists through the public calls: every refusal of theirs, and what stays as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { edited, openJob, type Job } from './job.ts';

let job: Job | undefined;
beforeAll(async () => {
  job = await openJob();
});
afterAll(() => job?.[Symbol.asyncDispose]());

function deskNow(): TestDesk {
  if (!job) throw new Error('The desk did not open');
  return job.desk;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const refused = (error: object) => ({ ok: false, error });
const nobody = '01980000-0000-7000-8000-0000000000ff' as RecordId;

describe('a new record', () => {
  test('of a kind that the rule pack does not have, or that has a screen of its own, is refused', async () => {
    const desk = deskNow();
    for (const kind of ['no-such-kind', 'policy', 'interpretation'])
      expect(await desk.call('records.create', { kind, from: null })).toEqual(
        refused({ type: 'record/unknown-kind', kind }),
      );
    const from = { record: nobody, link: 'relates' };
    expect(await desk.call('records.create', { kind: 'key-area', from })).toEqual(
      refused({ type: 'record/not-found', id: nobody }),
    );
  });

  test('of a register stays in the department', async () => {
    const desk = deskNow();
    for (const kind of ['request', 'incident', 'non-disclosure-review']) {
      const { submission } = await desk.done('records.create', { kind, from: null });
      expect(await desk.call('submissions.submit', { submission })).toEqual(
        refused({ type: 'submit/not-delivered', kind }),
      );
    }
  });

  test('takes no value of another shape than its field’s, nor a file that nobody added', async () => {
    const desk = deskNow();
    const { id } = await desk.done('records.create', { kind: 'key-area', from: null });
    const edit = await edited(desk, id, {});
    const strange = { ...edit, content: { ...edit.content, fields: { attachments: '附件', unit: ['政务公开科'] } } };
    expect(await desk.call('records.save', strange)).toMatchObject(
      refused({ type: 'record/bad-fields', path: 'attachments' }),
    );
    const file = { id: 'a', name: '没有的.txt', sha256: 'f'.repeat(64), size: 1, caption: '' };
    const unknown = { ...edit, content: { ...edit.content, fields: { attachments: [file] } } };
    expect(await desk.call('records.save', unknown)).toEqual(
      refused({ type: 'record/bad-fields', path: '没有的.txt' }),
    );
    expect((await desk.done('records.get', { id })).revision.number).toBe(1);
  });
});

describe('a file', () => {
  test('that runs, or whose ending says nothing, is refused', async () => {
    const desk = deskNow();
    for (const name of ['安装.exe', '脚本.js', '宏.xlsm', '没有后缀'])
      expect(await desk.call('attachments.add', { name, bytes: utf8('x') })).toEqual(
        refused({ type: 'attachment/kind', name }),
      );
  });

  test('of every sort that the pack names for some field can be added', async () => {
    const desk = deskNow();
    const pack = await desk.done('rules.pack', {});
    const endings = new Set([
      ...pack.kinds
        .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
        .flatMap((field) => (field.type === 'attachments' ? field.endings : [])),
      ...(pack.words['plainAttachments'] ?? []),
    ]);
    expect(endings.size).toBeGreaterThan(10);
    const answers = await Promise.all(
      [...endings].map(async (ending) => ({
        ending,
        reply: await desk.call('attachments.add', { name: `附件.${ending.toUpperCase()}`, bytes: utf8(ending) }),
      })),
    );
    expect(answers.filter(({ reply }) => !reply.ok).map(({ ending }) => ending)).toEqual([]);
  });

  test('over the limit of the pack is refused', async () => {
    const desk = deskNow();
    const limitMiB = (await desk.done('rules.pack', {})).thresholds.attachmentMiB;
    const bytes = new Uint8Array(limitMiB * 1024 * 1024 + 1);
    expect(await desk.call('attachments.add', { name: '录像.mp4', bytes })).toEqual(
      refused({ type: 'attachment/too-large', name: '录像.mp4', limitMiB }),
    );
  });

  test('is given to nobody by its digest alone: a record has to name it', async () => {
    const desk = deskNow();
    const { id } = await desk.done('records.create', { kind: 'key-area', from: null });
    const added = await desk.done('attachments.add', { name: '附件.txt', bytes: utf8('内容') });
    const ask = { record: id, sha256: added.sha256 };
    expect(await desk.call('attachments.get', ask)).toEqual(refused({ type: 'attachment/not-found' }));
    const edit = await edited(desk, id, {});
    const fields = { attachments: [{ id: 'a', ...added, caption: '说明' }] };
    await desk.done('records.save', { ...edit, content: { ...edit.content, fields } });
    expect(new TextDecoder().decode((await desk.done('attachments.get', ask)).bytes)).toBe('内容');
    expect(await desk.call('attachments.get', { ...ask, record: nobody })).toEqual(
      refused({ type: 'attachment/not-found' }),
    );
  });
});

describe('a list', () => {
  const list = async (desk: TestDesk) => {
    const { id } = await desk.done('records.create', { kind: 'power-list', from: null });
    return { record: id, base: 1, removeMissing: false, apply: true };
  };

  test.for<[string, string, Uint8Array]>([
    ['what is no sheet', '清单.docx', utf8('文字')],
    ['an old Excel file', '清单.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['a damaged workbook', '清单.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
  ])('%s is refused, and the record stays as it was', async ([, name, bytes]) => {
    const desk = deskNow();
    const target = await list(desk);
    expect(await desk.call('lists.import', { ...target, name, bytes })).toEqual(
      refused({ type: 'list/unreadable', name, why: expect.any(String) as string }),
    );
    expect((await desk.done('records.get', { id: target.record })).revision.number).toBe(1);
  });

  test('without the column that tells its rows apart is refused, naming it', async () => {
    const desk = deskNow();
    const name = '清单.csv';
    expect(await desk.call('lists.import', { ...(await list(desk)), name, bytes: utf8('甲,乙\n1,2\n') })).toEqual(
      refused({ type: 'list/no-table', name, missing: ['事项编码'] }),
    );
  });

  test('over the limit is refused before it is read', async () => {
    const desk = deskNow();
    const name = '清单.csv';
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(await desk.call('lists.import', { ...(await list(desk)), name, bytes })).toEqual(
      refused({ type: 'list/too-large', name, limitMiB: 20 }),
    );
  });

  test('of a kind that has none is neither written nor read', async () => {
    const desk = deskNow();
    const kind = 'inspection';
    const { id } = await desk.done('records.create', { kind, from: null });
    const none = refused({ type: 'list/none', kind });
    expect(await desk.call('lists.export', { record: id, format: 'xlsx' })).toEqual(none);
    expect(await desk.call('lists.template', { kind, format: 'csv' })).toEqual(none);
    const file = { name: '清单.csv', bytes: utf8('事项编码\n1\n') };
    const target = { record: id, base: 1, removeMissing: false, apply: true };
    expect(await desk.call('lists.import', { ...target, ...file })).toMatchObject(refused({ type: 'list/no-table' }));
  });

  test('imported over what somebody saved meanwhile is refused', async () => {
    const desk = deskNow();
    const target = await list(desk);
    await desk.done('records.save', await edited(desk, target.record, { title: '权责清单' }));
    const file = { name: '清单.csv', bytes: utf8('事项编码,事项名称\n1,甲\n') };
    expect(await desk.call('lists.import', { ...target, ...file })).toEqual(
      refused({ type: 'record/stale', current: 2 }),
    );
  });
});

test('nobody who is not unlocked gets anything', async () => {
  const desk = deskNow();
  const { id } = await desk.done('records.create', { kind: 'power-list', from: null });
  await desk.done('session.lock', {});
  const locked = refused({ type: 'session/locked' });
  expect(await desk.call('records.create', { kind: 'key-area', from: null })).toEqual(locked);
  expect(await desk.call('attachments.add', { name: 'a.txt', bytes: utf8('x') })).toEqual(locked);
  expect(await desk.call('attachments.get', { record: id, sha256: '0'.repeat(64) })).toEqual(locked);
  expect(await desk.call('lists.export', { record: id, format: 'csv' })).toEqual(locked);
  expect(await desk.call('lists.template', { kind: 'power-list', format: 'csv' })).toEqual(locked);
  expect(await desk.call('records.map', { id })).toEqual(locked);
  expect(desk.reported).toEqual([]);
});
