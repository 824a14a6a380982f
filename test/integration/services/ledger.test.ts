import { readSheet as readXlsx } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { openJob } from '../core/job.ts';

const at = parseInstant('2026-11-23T09:15:00+08:00')!;
const year: Input<'ledger.view'> = { from: '2026-01-01', to: '2026-11-23', unit: null, kinds: [] };

/** A record of the kind with these fields, saved. */
async function make(desk: TestDesk, kind: string, title: string, fields: JsonObject): Promise<RecordId> {
  const { id } = await desk.done('records.create', { kind, from: null });
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, docNumber, issuer, date } = content;
  await desk.done('records.save', {
    id,
    base: revision.number,
    content: { attribute, title, docNumber, issuer, date, fields: { ...content.fields, ...fields } },
  });
  return id;
}

const request = (fields: JsonObject): JsonObject => ({
  requestNumber: '2026-001',
  applicantType: 'natural',
  receivedOn: '2026-03-02',
  ...fields,
});

const indicator = async (desk: TestDesk, key: string, scope = year) => {
  const found = (await desk.done('ledger.view', scope)).indicators.find((one) => one.key === key);
  if (!found) throw new Error(`No indicator ${key}`);
  return found;
};

describe('the ledger of a running desk', () => {
  test('has sixteen indicators and praises none of them while there is nothing', async () => {
    await using job = await openJob({ at });
    const { indicators, units } = await job.desk.done('ledger.view', year);
    expect(indicators).toHaveLength(16);
    expect(indicators.filter(({ reached }) => reached === 'yes').map(({ key }) => key)).toEqual([]);
    expect(indicators.filter(({ value }) => value === 1).map(({ key }) => key)).toEqual([]);
    expect(units).toEqual([]);
  });

  test('counts what ran out and is still open, and leads to it', async () => {
    await using job = await openJob({ at });
    const late = await make(job.desk, 'inspection', '住宅小区消防通道占用', { formedOn: '2026-09-01', unit: '督查科' });
    await make(job.desk, 'inspection', '还没到期', { formedOn: '2026-11-20', unit: '督查科' });

    expect(await indicator(job.desk, 'on-time')).toMatchObject({ value: 0, part: 0, whole: 1, reached: 'no' });
    const rows = async (figure: string, scope = year) =>
      (await job.desk.done('ledger.records', { ...scope, figure, after: null, limit: 10 })).rows.map(({ id }) => id);
    expect(await rows('on-time.rest')).toEqual([late]);
    expect(await rows('category.execution.open')).toEqual([late]);
    expect(await rows('category.decision.open')).toEqual([]);
    expect(await rows('on-time.rest', { ...year, to: '2026-08-31' })).toEqual([]);
    expect(await rows('on-time.rest', { ...year, unit: '法规科' })).toEqual([]);
    expect(await rows('no-such.figure')).toEqual([]);
  });

  test('an application changes the report when it is answered, and back when the answer is taken out', async () => {
    await using job = await openJob({ at });
    const { desk } = job;
    const id = await make(desk, 'request', '老旧小区改造资金', request({}));
    const cells = async () => {
      const { tables, identities } = await desk.done('ledger.annual', { year: 2026 });
      const table = tables.find(({ key }) => key === 'requests');
      const last = (table?.columns.length ?? 0) - 1;
      const of = (row: string) => table?.rows.find(({ key }) => key === row)?.cells[last];
      expect(identities.length).toBeGreaterThan(5);
      return ['new', 'granted', 'left'].map((row) => (of(row) as { readonly value: string }).value).join(' ');
    };
    expect(await cells()).toBe('1 0 1');
    const answered = await desk.done('records.get', { id });
    const { attribute, title, docNumber, issuer, date, fields } = answered.content;
    const content = { attribute, title, docNumber, issuer, date };
    const { number } = await desk.done('records.save', {
      id,
      base: answered.revision.number,
      content: {
        ...content,
        fields: { ...fields, repliedOn: '2026-03-20', answerType: 'granted', outcome: 'granted' },
      },
    });
    expect(await cells()).toBe('1 1 0');
    const { rows, total } = await desk.done('ledger.requests', { ...year, after: null, limit: 10 });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      id,
      number: '2026-001',
      clock: 'kept',
      repliedOn: '2026-03-20',
      outcome: 'granted',
    });
    await desk.done('records.restore', { id, base: number, revision: answered.revision.number });
    expect(await cells()).toBe('1 0 1');
    expect(desk.reported).toEqual([]);
  });

  test('the register names no applicant, on the screen or in the file', async () => {
    await using job = await openJob({ at });
    const secret = { applicantName: '张三丰', contact: '13800138000' };
    await make(job.desk, 'request', '老旧小区改造资金', request(secret));
    const { rows } = await job.desk.done('ledger.requests', { ...year, after: null, limit: 10 });
    const { name, bytes } = await job.desk.done('ledger.export', { ...year, content: 'requests', format: 'xlsx' });
    expect(name).toBe('依申请公开登记_2026-01-01_2026-11-23.xlsx');
    const sheet = await readXlsx(Buffer.from(bytes));
    expect(sheet[1]?.slice(0, 4)).toEqual(['2026-001', '老旧小区改造资金', '自然人', '2026-03-02']);
    for (const words of [JSON.stringify(rows), JSON.stringify(sheet)]) {
      expect(words).not.toContain('张三丰');
      expect(words).not.toContain('13800138000');
    }
  });

  test('exports a sheet per indicator with the records behind it, and the report with what is missing', async () => {
    await using job = await openJob({ at });
    const { desk } = job;
    await make(desk, 'inspection', '住宅小区消防通道占用', { formedOn: '2026-09-01', unit: '督查科' });
    const { bytes } = await desk.done('ledger.export', { ...year, content: 'indicators', format: 'xlsx' });
    const sheet = async (name: string) => readXlsx(Buffer.from(bytes), name);
    expect((await sheet('指标汇总')).filter(([number]) => typeof number === 'number')).toHaveLength(16);
    expect((await sheet('01 按期公开率'))[1]?.slice(0, 2)).toEqual(['没有按期', '住宅小区消防通道占用']);
    expect((await sheet('16 佐证材料齐全率'))[0]?.[0]).toBe('归类');

    for (const wanted of [
      desk.done('ledger.export', { ...year, content: 'indicators', format: 'docx' }),
      desk.done('ledger.annualExport', { year: 2026, format: 'docx' }),
      desk.done('ledger.annualExport', { year: 2026, format: 'xlsx' }),
    ]) {
      expect([...(await wanted).bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    }
    expect(desk.reported).toEqual([]);
  });

  test('is shut while the desk is locked', async () => {
    await using job = await openJob({ at });
    await job.desk.done('session.lock', {});
    expect(await job.desk.call('ledger.view', year)).toMatchObject({ ok: false, error: { type: 'session/locked' } });
  });
});
