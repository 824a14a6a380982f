/** An incident from intake to its last clock, and a request with every stop of its clock, on a real desk. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { openJob, type Job } from './job.ts';

// One desk for all: every test makes records of its own, and unlocking takes seconds on purpose.
let job: Job;
beforeAll(async () => {
  job = await openJob();
});
afterAll(async () => {
  await job[Symbol.asyncDispose]();
});

const at = (text: string): Instant => Date.parse(`${text}:00+08:00`) as Instant;

async function write(desk: TestDesk, id: RecordId, title: string, fields: JsonObject): Promise<void> {
  const { record } = await desk.done('records.form', { id });
  const { attribute, docNumber, issuer, date } = record.content;
  await desk.done('records.save', {
    id,
    base: record.revision.number,
    content: { attribute, title, docNumber, issuer, date, fields: { ...record.content.fields, ...fields } },
  });
}

async function clocksOf(desk: TestDesk, id: RecordId): Promise<Readonly<Record<string, ClockState>>> {
  const { clocks } = await desk.done('records.form', { id });
  return Object.fromEntries(clocks.map((clock) => [clock.clock, clock]));
}

async function created(desk: TestDesk, kind: string, from: RecordId | null = null): Promise<RecordId> {
  const link = from === null ? null : { record: from, link: 'responds' };
  return (await desk.done('records.create', { kind, from: link })).id;
}

const occurredAt = '2026-11-23T06:40:00+08:00';
const discoveredAt = '2026-11-23T07:05:00+08:00';

describe('an incident', () => {
  test('of a major level runs 5 and 24 hours from the event and 48 from its discovery, each stopped by its own moment', async () => {
    const { desk } = job;
    desk.clock.set(at('2026-11-23T09:13'));
    const id = await created(desk, 'incident');
    await write(desk, id, '供水主管破裂', { occurredAt, discoveredAt, incidentLevel: 'major' });

    const running = await clocksOf(desk, id);
    expect(Object.entries(running).map(([key, { state, due }]) => [key, state, due])).toEqual([
      ['T13', 'running', '2026-11-23T11:40:00+08:00'],
      ['T14', 'running', '2026-11-24T06:40:00+08:00'],
      ['T15', 'running', '2026-11-25T07:05:00+08:00'],
    ]);

    await write(desk, id, '供水主管破裂', {
      firstReleaseAt: '2026-11-23T10:02:00+08:00',
      conferenceAt: '2026-11-24T06:41:00+08:00',
      respondedAt: '2026-11-23T10:02:00+08:00',
    });
    const stopped = await clocksOf(desk, id);
    expect([stopped['T13']?.state, stopped['T14']?.state, stopped['T15']?.state]).toEqual(['kept', 'missed', 'kept']);
  });

  test('of a lesser level has the 48 hours only, and gets the others when its level is raised', async () => {
    const { desk } = job;
    const id = await created(desk, 'incident');
    await write(desk, id, '网传停课', { occurredAt, discoveredAt, incidentLevel: 'ordinary' });
    expect(Object.keys(await clocksOf(desk, id))).toEqual(['T15']);
    await write(desk, id, '网传停课', { incidentLevel: 'extraordinary' });
    expect(Object.keys(await clocksOf(desk, id))).toEqual(['T13', 'T14', 'T15']);
  });

  test('is answered by statements that know it and that it knows', async () => {
    const { desk } = job;
    const incident = await created(desk, 'incident');
    await write(desk, incident, '供水主管破裂', { occurredAt, discoveredAt, incidentLevel: 'major' });
    const statement = await created(desk, 'statement', incident);

    expect((await desk.done('records.form', { id: incident })).links).toMatchObject([
      { id: statement, kind: 'statement', type: 'responds', from: false },
    ]);
    expect((await desk.done('records.form', { id: statement })).links).toMatchObject([
      { id: incident, kind: 'incident', type: 'responds', from: true },
    ]);
  });
});

describe('a request for information', () => {
  const received = { receivedOn: '2026-09-18' };

  test('is due 20 working days after receipt, over the holidays between', async () => {
    const { desk } = job;
    const id = await created(desk, 'request');
    await write(desk, id, '历年补贴标准', received);
    expect((await clocksOf(desk, id))['T04']).toMatchObject({ state: 'running', due: '2026-10-22' });
  });

  test('begins anew on the day the supplement came, and the notice has its own seven days', async () => {
    const { desk } = job;
    const id = await created(desk, 'request');
    await write(desk, id, '历年补贴标准', { ...received, unclear: true });
    expect((await clocksOf(desk, id))['T03']).toMatchObject({ due: '2026-09-29' });
    await write(desk, id, '历年补贴标准', { supplementAskedOn: '2026-09-21', supplementedOn: '2026-09-30' });
    const clocks = await clocksOf(desk, id);
    expect(clocks['T03']?.state).toBe('kept');
    expect(clocks['T04']).toMatchObject({ due: '2026-11-03', restarted: true });
  });

  test('stands still while others are asked, and is longer once the applicant was told', async () => {
    const { desk } = job;
    const id = await created(desk, 'request');
    await write(desk, id, '历年补贴标准', {
      ...received,
      thirdPartyInvolved: true,
      thirdParties: [{ id: 'a', name: '某公司', askedOn: '2026-09-21', answeredOn: '2026-09-24' }],
    });
    // Four working days stand still: 21, 22, 23 and 24 September.
    expect((await clocksOf(desk, id))['T04']).toMatchObject({ due: '2026-10-28' });
    await write(desk, id, '历年补贴标准', {
      extended: true,
      extensionAgreedBy: '陈科长',
      extensionToldOn: '2026-10-20',
    });
    expect((await clocksOf(desk, id))['T04']).toMatchObject({
      due: '2026-11-25',
      extendedBy: { clock: 'T05', tooLate: false },
    });
  });
});
