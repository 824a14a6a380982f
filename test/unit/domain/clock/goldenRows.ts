import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding } from '#shared/domain/rulepack/clockRule.ts';
import { moment, type Written } from './facts.ts';

const published: Partial<ClockBinding> = { until: [{ published: true }] };

/** A worked example: what was written, and what the clock makes of it on 23 November 2026. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly written: Written;
  readonly binding?: Partial<ClockBinding>;
  readonly expected: Partial<ClockState>;
}

export const from = (start: string, stop?: string): Written => ({
  values: stop === undefined ? { start } : { start, stop },
});

export const rows: readonly Row[] = [
  {
    id: 'T01',
    what: 'formed on 2 November, 20 working days',
    written: from('2026-11-02'),
    binding: published,
    expected: { state: 'running', due: '2026-11-30', left: 5, late: null },
  },
  {
    id: 'T01',
    what: 'over the Spring Festival: 14 and 28 February are worked',
    written: { values: { start: '2026-02-13' }, publishedOn: '2026-03-20' },
    binding: published,
    expected: { state: 'missed', due: '2026-03-19', stoppedOn: '2026-03-20', late: 1 },
  },
  {
    id: 'T01',
    what: 'a change after publication runs anew until it is published',
    written: { values: { start: '2026-06-01', changed: '2026-11-02' }, publishedOn: '2026-06-05' },
    binding: { ...published, restart: 'changed' },
    expected: { state: 'running', from: '2026-11-02', restarted: true, due: '2026-11-30' },
  },
  {
    id: 'T02',
    what: 'the policy was published on Friday 13 February 2026',
    written: { links: { interprets: { publishedOn: '2026-02-13', date: '2026-02-10' } } },
    binding: { ...published, from: [{ publishedOf: 'interprets' }] },
    expected: { state: 'running', from: '2026-02-13', due: '2026-02-25' },
  },
  {
    id: 'T02',
    what: 'until the portal has said so, the date of the policy counts; 同步 is kept',
    written: { links: { interprets: { date: '2026-09-30' } }, publishedOn: '2026-09-30' },
    binding: { ...published, from: [{ publishedOf: 'interprets' }] },
    expected: { state: 'kept', due: '2026-10-10', late: -3 },
  },
  {
    id: 'T03',
    what: 'received on 18 September 2026: the Sunday after is worked',
    written: from('2026-09-18', '2026-09-29'),
    expected: { state: 'kept', due: '2026-09-29', late: 0 },
  },
  {
    id: 'T04',
    what: 'received 10 February 2026, answered a day late',
    written: from('2026-02-10', '2026-03-17'),
    expected: { state: 'missed', due: '2026-03-16', late: 1 },
  },
  {
    id: 'T04',
    what: 'runs anew from the day the mended request came in',
    written: { values: { start: '2026-04-01', mended: '2026-04-28' } },
    binding: { restart: 'mended' },
    expected: { state: 'running', from: '2026-04-28', restarted: true, due: '2026-05-28' },
  },
  {
    id: 'T05',
    what: 'T04 and 20 working days more: 40 from 10 February 2026',
    written: { values: { start: '2026-02-10', agreed: '李工', told: '2026-03-16' } },
    binding: { extension: { clock: 'T05', agreedBy: 'agreed', toldOn: 'told' } },
    expected: { state: 'running', due: '2026-04-14' },
  },
  {
    id: 'T05',
    what: 'told after the first limit: it does not count',
    written: { values: { start: '2026-02-10', stop: '2026-03-20', agreed: '李工', told: '2026-03-17' } },
    binding: { extension: { clock: 'T05', agreedBy: 'agreed', toldOn: 'told' } },
    expected: { state: 'missed', due: '2026-03-16', late: 4 },
  },
  {
    id: 'T06',
    what: 'the third party has 15 working days',
    written: from('2026-09-18', '2026-10-14'),
    expected: { state: 'kept', due: '2026-10-15', late: -1 },
  },
  {
    id: 'T06',
    what: 'its time is left out of T04: nine working days of waiting move the end by nine',
    written: {
      values: { start: '2026-10-12' },
      tables: { asked: [{ on: '2026-10-19', back: '2026-10-29' }] },
    },
    binding: { clock: 'T04', pauses: [{ table: 'asked', from: 'on', to: 'back' }] },
    // Without it 9 November; 19–29 October are nine working days.
    expected: { clock: 'T04', state: 'running', due: '2026-11-20' },
  },
  {
    id: 'T07',
    what: 'the joint maker has 15 working days from 22 September 2025',
    written: from('2025-09-22'),
    expected: { state: 'running', due: '2025-10-17' },
  },
  {
    id: 'T08',
    what: 'the department’s report on 2026, by 31 January 2027: no holiday notice moves it',
    written: from('2026-12-31'),
    binding: published,
    expected: { state: 'running', due: '2027-01-31', provisional: false },
  },
  {
    id: 'T09',
    what: 'the government’s report on 2025, by 31 March 2026',
    written: { values: { start: '2025-12-31' }, publishedOn: '2026-04-01' },
    binding: published,
    expected: { state: 'missed', due: '2026-03-31', late: 1 },
  },
  {
    id: 'T10',
    what: '30 days from 1 November end on 1 December; 30 November is a day short',
    written: from('2026-11-01', '2026-11-30'),
    expected: { state: 'missed', due: '2026-12-01', dueAt: null, late: 1 },
  },
  {
    id: 'T10',
    what: '1 December is long enough',
    written: from('2026-11-01', '2026-12-01'),
    expected: { state: 'kept', due: '2026-12-01', late: 0 },
  },
  {
    id: 'T11',
    what: 'a hearing on 20 November: papers by the 13th',
    written: from('2026-11-20', '2026-11-13'),
    expected: { state: 'kept', due: '2026-11-13', late: 0 },
  },
  {
    id: 'T11',
    what: 'papers on the 16th, a Monday, are one working day late',
    written: from('2026-11-20', '2026-11-16'),
    expected: { state: 'missed', due: '2026-11-13', late: 1 },
  },
  {
    id: 'T12',
    what: 'a session on Tuesday 13 October 2026: seven working days before it is 28 September',
    written: from('2026-10-13', '2026-09-29'),
    // 13, 12, 10 (调休上班), 9 and 8 October, 30 and 29 September are the seven.
    expected: { state: 'missed', due: '2026-09-28', late: 1 },
  },
  {
    id: 'T13',
    what: 'five hours from 22:30 on New Year’s Eve of the lunar year',
    written: from('2026-02-16T22:30:00+08:00', '2026-02-17T03:29:00+08:00'),
    expected: { state: 'kept', due: '2026-02-17T03:30:00+08:00', dueAt: moment('2026-02-17T03:30:00+08:00') },
  },
  {
    id: 'T13',
    what: 'one second late is late',
    written: from('2026-02-16T22:30+08:00', '2026-02-17T03:30:01+08:00'),
    expected: { state: 'missed', due: '2026-02-17T03:30:00+08:00' },
  },
  {
    id: 'T14',
    what: '24 hours, across the end of a year without a calendar',
    written: from('2026-12-31T18:00:00+08:00'),
    expected: { state: 'running', due: '2027-01-01T18:00:00+08:00', provisional: false, left: null },
  },
  {
    id: 'T15',
    what: '48 hours from discovery, over a weekend',
    written: from('2026-11-20T17:00:00+08:00', '2026-11-22T17:00:00+08:00'),
    expected: { state: 'kept', due: '2026-11-22T17:00:00+08:00' },
  },
  {
    id: 'T17',
    what: 'decided on 30 September 2026: 七日 over the National Day',
    written: { values: { start: '2026-09-30' }, publishedOn: '2026-10-15' },
    binding: published,
    expected: { state: 'kept', due: '2026-10-15' },
  },
  {
    id: 'T18',
    what: 'annulled on 28 April 2026: 三日 over Labour Day',
    written: from('2026-04-28', '2026-05-06'),
    expected: { state: 'kept', due: '2026-05-06' },
  },
  {
    id: 'T19',
    what: 'approved on 30 January 2026: 20 days, weekends and Spring Festival counted',
    written: from('2026-01-30', '2026-02-19'),
    expected: { state: 'kept', due: '2026-02-19' },
  },
  {
    id: 'T20',
    what: 'supplier fixed on Friday 13 February 2026: Saturday 14 is worked',
    written: from('2026-02-13', '2026-02-24'),
    expected: { state: 'kept', due: '2026-02-24' },
  },
  {
    id: 'T21',
    what: 'signed on 29 April 2026: 30 April and 6 May',
    written: from('2026-04-29'),
    expected: { due: '2026-05-06' },
  },
  {
    id: 'T22',
    what: 'shown from 9 November 2026 for five working days',
    written: from('2026-11-09', '2026-11-13'),
    expected: { state: 'missed', due: '2026-11-16', late: 1 },
  },
  {
    id: 'T23',
    what: 'execution began on 31 August 2025: six months end on the last of February',
    written: from('2025-08-31'),
    expected: { due: '2026-02-28' },
  },
  {
    id: 'T24',
    what: 'what was done in 2025 by 30 April 2026',
    written: from('2025-07-15', '2026-04-30'),
    expected: { state: 'kept', due: '2026-04-30' },
  },
  {
    id: 'T25',
    what: 'a news column last updated on 9 November 2026',
    written: from('2026-11-09'),
    expected: { state: 'running', due: '2026-11-23', left: 0 },
  },
  {
    id: 'T26',
    what: 'a notice column last updated on 31 May 2026: 30 November',
    written: from('2026-05-31'),
    expected: { state: 'running', due: '2026-11-30' },
  },
  {
    id: 'T27',
    what: 'an account last updated on 6 November 2026 has been silent for too long',
    written: from('2026-11-06'),
    expected: { state: 'running', due: '2026-11-20', left: -1 },
  },
  {
    id: 'T28',
    what: 'asked on 30 November 2025: never later than the last of February',
    written: from('2025-11-30', '2026-03-02'),
    expected: { state: 'missed', due: '2026-02-28' },
  },
  {
    id: 'T29',
    what: 'found on 31 January 2026: a month is 28 February',
    written: from('2026-01-31'),
    expected: { due: '2026-02-28' },
  },
  {
    id: 'T30',
    what: '及时: no day, kept once done',
    written: { values: { start: '2026-11-02' }, publishedOn: '2026-11-20' },
    binding: published,
    expected: { state: 'kept', due: null, dueAt: null, late: null },
  },
  {
    id: 'T30-guide',
    what: 'the guide was updated on 29 February 2024: a year is 28 February 2025',
    written: from('2024-02-29'),
    expected: { due: '2025-02-28' },
  },
  {
    id: 'T31',
    what: 'looked at again after a year',
    written: from('2025-11-20'),
    expected: { state: 'running', due: '2026-11-20', left: -1 },
  },
];
