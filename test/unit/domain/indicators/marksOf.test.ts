import { describe, expect, test } from 'vitest';
import type { LedgerSubject } from '#shared/domain/indicators/ledgerSubject.ts';
import { marksOf } from '#shared/domain/indicators/marksOf.ts';
import { clockOf, contentOf, day, linkOf, subjectOf } from './subject.ts';

const measuresOf = (subject: LedgerSubject): readonly string[] => marksOf(subject).map(({ measure }) => measure);
const published = { publishedOn: day('2026-03-20') };

describe('a record of whatever kind', () => {
  test('leaves no mark while it is a draft', () => {
    expect(marksOf(subjectOf('inspection', { facts: '有' }))).toEqual([]);
  });

  test('of a kind nobody knows leaves none even when it is public', () => {
    expect(marksOf(subjectOf('gone', {}, published))).toEqual([]);
  });

  test('published in time counts on the day it was published', () => {
    const clocks = [clockOf('T01', { state: 'kept', stoppedOn: '2026-03-20' })];
    expect(marksOf(subjectOf('inspection', {}, { ...published, clocks }))).toContainEqual({
      measure: 'clock.T01.kept',
      on: '2026-03-20',
      amount: 1,
    });
  });

  test('published late counts on the day it was due, where it counted while it was open', () => {
    const clocks = [clockOf('T01', { state: 'missed', due: '2026-03-27', stoppedOn: '2026-04-02' })];
    expect(marksOf(subjectOf('inspection', {}, { publishedOn: day('2026-04-02'), clocks }))).toContainEqual({
      measure: 'clock.T01.missed',
      on: '2026-03-27',
      amount: 1,
    });
  });

  test('a clock of hours counts on the day in Shanghai', () => {
    const clocks = [clockOf('T13', { state: 'kept', stoppedOn: '2026-03-20T00:10:00+08:00' })];
    expect(marksOf(subjectOf('incident', {}, { clocks }))).toEqual([
      { measure: 'clock.T13.kept', on: '2026-03-20', amount: 1 },
    ]);
  });

  test('clocks that run, pause or wait leave no mark: what is open is asked of the clocks themselves', () => {
    const clocks = (['idle', 'running', 'paused'] as const).map((state) => clockOf('T01', { state }));
    expect(marksOf(subjectOf('inspection', {}, { clocks }))).toEqual([]);
  });

  test('counts its channels, and whether its secrecy review is on record', () => {
    const traced = { secrecyConclusion: 'public', secrecyReviewer: '李敏', secrecyOn: '2026-03-18' };
    const approved = { submittedOn: [], returnedOn: [], approvedOn: day('2026-03-19'), approvalWorkingDays: 1 };
    expect(
      measuresOf(
        subjectOf('inspection', { channels: ['website', 'gazette'], ...traced }, { ...published, review: approved }),
      ),
    ).toEqual([
      'evidence.whole',
      'published',
      'published.channel.gazette',
      'published.channel.website',
      'review.approved',
      'review.days',
      'secrecy.traced',
    ]);
    expect(measuresOf(subjectOf('inspection', { ...traced, secrecyOn: '' }, published))).toContain('secrecy.untraced');
  });

  test('two returns on one day are one mark of two', () => {
    const review = {
      submittedOn: [day('2026-03-01')],
      returnedOn: [day('2026-03-02'), day('2026-03-02')],
      approvedOn: null,
      approvalWorkingDays: null,
    };
    expect(marksOf(subjectOf('inspection', {}, { review }))).toContainEqual({
      measure: 'review.returned',
      on: '2026-03-02',
      amount: 2,
    });
    expect(marksOf(subjectOf('inspection', {}, { review, first: false }))).toEqual([]);
  });
});

describe('a policy and its interpretation', () => {
  const interpretation = (on: string | null, forms: readonly string[] = []) =>
    linkOf(
      'interprets',
      'interpretation',
      on === null ? null : day(on),
      contentOf('interpretation', { forms: [...forms] }),
    );

  test.for([
    [[], ['interpreted.no']],
    [[interpretation(null)], ['interpreted.no']],
    [[interpretation('2026-03-20')], ['forms.one', 'interpreted.yes', 'same-day.yes']],
    [[interpretation('2026-03-23', ['text', 'graphic'])], ['forms.many', 'interpreted.yes', 'same-day.no']],
    [
      [interpretation('2026-03-23', ['text']), interpretation('2026-03-20', ['video'])],
      ['forms.many', 'interpreted.yes', 'same-day.yes'],
    ],
  ] as const)('%#: the policy is marked by what is public of its interpretations', ([linkedFrom, expected]) => {
    const found = measuresOf(subjectOf('policy', {}, { ...published, linkedFrom }));
    expect(found.filter((measure) => /^(?:forms|interpreted|same-day)/u.test(measure))).toEqual(expected);
  });

  test('an interpretation is linked both ways once the policy is public too', () => {
    const to = (on: string | null) => linkOf('interprets', 'policy', on === null ? null : day(on));
    expect(measuresOf(subjectOf('interpretation', {}, { ...published, linksTo: [to('2026-03-20')] }))).toContain(
      'linked.both',
    );
    expect(measuresOf(subjectOf('interpretation', {}, { ...published, linksTo: [to(null)] }))).toContain('linked.one');
  });

  test('the head counts on the day of speaking', () => {
    const fields = { interpreterIsHead: true, interpretedOn: '2026-03-05' };
    expect(marksOf(subjectOf('interpretation', fields, published))).toContainEqual({
      measure: 'interpretation.head',
      on: '2026-03-05',
      amount: 1,
    });
    const conference = { headSpoke: true, heldAt: '2026-03-04T10:00:00+08:00' };
    expect(marksOf(subjectOf('press-conference', conference, published))).toContainEqual({
      measure: 'interpretation.head',
      on: '2026-03-04',
      amount: 1,
    });
  });
});

describe('a consultation', () => {
  const period = (state: 'kept' | 'missed') =>
    clockOf('T10', { measure: 'at-least', state, from: '2026-03-01', stoppedOn: '2026-03-31' });
  test('is long enough, or says why it is not', () => {
    const of = (state: 'kept' | 'missed', reason: string) =>
      measuresOf(
        subjectOf(
          'consultation',
          { consultShortReason: reason },
          { publishedOn: day('2026-03-01'), clocks: [period(state)] },
        ),
      );
    expect(of('kept', '')).toContain('consultation.long-enough');
    expect(of('missed', '情况紧急')).toContain('consultation.long-enough');
    expect(of('missed', '')).toContain('consultation.short');
  });
  test('planned but not public counts nowhere', () => {
    expect(marksOf(subjectOf('consultation', {}, { clocks: [period('kept')] }))).toEqual([]);
  });
});

describe('an application', () => {
  const asked = { receivedOn: '2026-03-01', applicantType: 'natural' };
  test('counts as received, as done, and its fee in 分', () => {
    expect(
      marksOf(
        subjectOf('request', {
          ...asked,
          repliedOn: '2026-03-20',
          outcome: 'granted',
          feeCharged: true,
          fee: '120.5',
          feePaidOn: '2026-03-10',
        }),
      ),
    ).toEqual([
      { measure: 'report.fees', on: '2026-03-10', amount: 12_050 },
      { measure: 'request.done.natural.granted', on: '2026-03-20', amount: 1 },
      { measure: 'request.received.natural', on: '2026-03-01', amount: 1 },
    ]);
  });
  test('answered before it came is not done, so that nothing is left over below nought', () => {
    expect(measuresOf(subjectOf('request', { ...asked, repliedOn: '2026-02-20', outcome: 'granted' }))).toEqual([
      'request.received.natural',
    ]);
  });
  test('a dispute is begun, and closed with its result', () => {
    const disputes = [
      { id: '1', sort: 'reconsideration', startedOn: '2026-04-01', result: 'pending' },
      { id: '2', sort: 'litigation', startedOn: '2026-04-01', result: 'upheld', closedOn: '2026-05-01' },
    ];
    expect(measuresOf(subjectOf('request', { ...asked, disputes }))).toEqual([
      'dispute.begun.litigation',
      'dispute.begun.reconsideration',
      'dispute.closed.litigation.upheld',
      'request.received.natural',
    ]);
  });
});

test('a normative document counts on its date, and ends when what replaces it is public', () => {
  const subject = subjectOf(
    'policy',
    { normative: true },
    { ...published, linkedFrom: [linkOf('replaces', 'policy', day('2027-01-05'))] },
  );
  const dated = { ...subject, content: { ...subject.content, date: '2026-03-10' } };
  const report = marksOf(dated).filter(({ measure }) => measure.startsWith('report.'));
  expect(report).toEqual([
    { measure: 'report.ended.normative', on: '2027-01-05', amount: 1 },
    { measure: 'report.made.normative', on: '2026-03-10', amount: 1 },
  ]);
  expect(measuresOf({ ...dated, content: { ...dated.content, docNumber: '粤府令第277号' } })).toContain(
    'report.made.regulation',
  );
});
