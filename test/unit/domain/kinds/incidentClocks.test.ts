import { describe, expect, test } from 'vitest';
import { incidentProblems, incidentStanding, type IncidentStanding } from '#shared/domain/kinds/incidentClocks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { faultless, inputOf, instant, RECORD, withFields } from '../checks/record/sample.ts';

const incident = (fields: JsonObject): RecordContent =>
  withFields(faultless('incident'), {
    incidentLevel: 'major',
    occurredAt: '2026-06-02T06:40+08:00',
    discoveredAt: '2026-06-02T07:00+08:00',
    firstReleaseAt: '',
    conferenceAt: '',
    respondedAt: '',
    closedAt: '',
    ...fields,
  });

function standing(fields: JsonObject, at: string): IncidentStanding {
  const content = incident(fields);
  const input = inputOf(content, { now: instant(at) });
  return incidentStanding(content, input.clocksOf({ id: RECORD, content }), input.now);
}

describe('the duties of an incident', () => {
  test('a major one has three, the nearest first', () => {
    const { duties, next } = standing({}, '2026-06-02T10:40:00+08:00');
    expect(duties.map(({ clock }) => clock)).toEqual(['T13', 'T14', 'T15']);
    expect(next).toMatchObject({ clock: 'T13', field: 'firstReleaseAt', state: 'running', left: 3_600_000 });
  });

  test('an ordinary one has 48 hours from its discovery', () => {
    const { duties } = standing({ incidentLevel: 'ordinary' }, '2026-06-02T10:40:00+08:00');
    expect(duties.map(({ clock, due }) => [clock, due])).toEqual([['T15', '2026-06-04T07:00:00+08:00']]);
  });

  test('what is done is done, and the next one comes up', () => {
    const { next, duties } = standing({ firstReleaseAt: '2026-06-02T11:00+08:00' }, '2026-06-02T12:00:00+08:00');
    expect(next?.clock).toBe('T14');
    expect(duties.find(({ clock }) => clock === 'T13')?.state).toBe('kept');
  });

  test('one second too late is late, and owes a reason', () => {
    expect(standing({}, '2026-06-02T11:40:00+08:00').next?.state).toBe('running');
    const late = standing({ lateReason: '' }, '2026-06-02T11:40:01+08:00');
    expect(late.next?.state).toBe('overdue');
    expect(late.debt.map(({ field }) => field)).toContain('lateReason');
    expect(standing({ lateReason: '断电' }, '2026-06-02T11:40:01+08:00').debt).toEqual([]);
  });

  test('words that went out before their papers leave a debt', () => {
    const released = { firstReleaseAt: '2026-06-02T08:00+08:00', judgement: '', snapshots: [], updates: [] };
    expect(standing(released, '2026-06-02T09:00:00+08:00').debt.map(({ field }) => field)).toEqual([
      'snapshots',
      'judgement',
      'updates',
    ]);
    expect(standing({}, '2026-06-02T09:00:00+08:00').debt).toEqual([]);
  });

  test('a conference planned after its 24 hours is noticed while it can be moved', () => {
    const said = (planned: string): readonly string[] => {
      const content = incident({ conferencePlannedAt: planned });
      const input = inputOf(content, { now: instant('2026-06-02T10:00:00+08:00') });
      return incidentProblems(content, input.clocksOf({ id: RECORD, content }), input.now).map(({ why }) => why);
    };
    expect(said('2026-06-03T06:00+08:00')).toEqual([]);
    expect(said('2026-06-03T07:00+08:00')[0]).toContain('晚于发生后24小时');
  });
});
