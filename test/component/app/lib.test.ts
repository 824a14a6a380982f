// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchWords } from '#renderer/lib/matchWords.ts';
import { formatRoute, parseRoute, type Route } from '#renderer/lib/route.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import { sizeText } from '#renderer/lib/sizeText.ts';
import { clockText, dayText, exactText, momentText } from '#renderer/lib/timeText.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';

const now = Date.parse('2026-11-23T09:12:41+08:00');

describe('route', () => {
  const submission = fc.uuid().map((id) => id as SubmissionId);
  const record = fc.uuid().map((id) => id as RecordId);
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.record({ screen: fc.constantFrom('today' as const, 'ledger' as const, 'settings' as const) }),
    fc.record({ screen: fc.constantFrom('records' as const, 'response' as const), record: fc.option(record) }),
    fc.record({
      screen: fc.constantFrom('studio' as const, 'review' as const, 'delivery' as const),
      submission: fc.option(submission),
    }),
  );
  test('an address leads back to the route it was made from', () => {
    fc.assert(
      fc.property(route, (there) => {
        expect(parseRoute(formatRoute(there))).toEqual(there);
      }),
    );
  });
  test('any text is an address, and nothing but a UUID becomes an identifier', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const there = parseRoute(`#/studio/${text}`);
        expect(there.screen).toBe('studio');
        expect('submission' in there ? there.submission : null).toBeNull();
      }),
    );
  });
});

describe('words for times', () => {
  test.for([
    ['2026-11-25', '11月25日 周三'],
    ['2027-01-05', '2027年1月5日 周二'],
  ])('%s is %s', ([date, words]) => expect(dayText(date!, now)).toBe(words));

  test('today is said as today whatever zone the time was written in', () => {
    expect(momentText('2026-11-23T00:46:00Z', now)).toBe('今天 08:46');
    expect(momentText('2026-11-22T23:59:00+08:00', now)).toBe('11月22日 23:59');
    expect(momentText('2025-11-22T23:59:00+08:00', now)).toBe('2025年11月22日 23:59');
    expect(clockText('2026-11-22T16:00:05Z')).toBe('00:00:05');
    expect(exactText('2026-11-23T00:46:09Z', now)).toBe('08:46:09');
  });
});

test.for([
  [999, '999 B'],
  [4_200_000, '4.2 MB'],
  [1_073_741_824, '1.07 GB'],
] as const)('%i bytes are %s', ([bytes, words]) => expect(sizeText(bytes)).toBe(words));

describe('save light', () => {
  test('never says saved while some source failed or is still saving', () => {
    const report = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom('saving' as const, 'saved' as const, 'failed' as const),
    });
    fc.assert(
      fc.property(fc.array(report, { minLength: 1 }), (reports) => {
        const light = createSaveLight();
        const last = new Map<string, string>();
        for (const { source, type } of reports) {
          last.set(source, type);
          light
            .getState()
            .report(
              source,
              type === 'saved'
                ? { type, at: '2026-11-23T09:00:00Z' }
                : type === 'failed'
                  ? { type, why: '' }
                  : { type },
            );
        }
        const states = [...last.values()];
        const expected = states.includes('failed') ? 'failed' : states.includes('saving') ? 'saving' : 'saved';
        expect(light.getState().shown?.type).toBe(expected);
      }),
    );
  });
  test('a source that is gone takes its failure with it, but not its success', () => {
    const light = createSaveLight();
    light.getState().report('a', { type: 'saved', at: '2026-11-23T09:00:00Z' });
    light.getState().report('b', { type: 'failed', why: '' });
    light.getState().forget('b');
    light.getState().forget('a');
    expect(light.getState().shown).toEqual({ type: 'saved', at: '2026-11-23T09:00:00Z' });
  });
});

test.for([
  ['报送', 'bs', true],
  ['报送', '报', true],
  ['报送', 'sb', false],
  ['导入政策', 'drzc', true],
  ['导入政策', '', true],
] as const)('%s is meant by %j: %s', ([words, typed, meant]) => expect(matchWords(words, typed)).toBe(meant));
