import { describe, expect, test } from 'vitest';
import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import { halfNames } from '#shared/domain/indicators/figureNames.ts';
import { figureSource } from '#shared/domain/indicators/figureSource.ts';
import { indicators } from '#shared/domain/indicators/indicators.ts';
import { builtInPack } from '#test/support/builtInPack.ts';

test('the pack has the sixteen indicators, in order, and each has its function', () => {
  expect(builtInPack.indicators.map(({ key }) => key)).toEqual([...indicators.keys()]);
  expect(builtInPack.indicators.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
});

/** Fields that marks look into, by kind: a renamed one would count nothing without a word. */
test.for([
  ['interpretation', ['forms', 'interpreterIsHead', 'interpretedOn']],
  ['press-conference', ['headSpoke', 'heldAt']],
  ['consultation', ['consultShortReason']],
  ['policy', ['normative']],
  ['directory', ['items']],
  [
    'request',
    [
      'requestNumber',
      'applicantType',
      'receivedOn',
      'repliedOn',
      'answerType',
      'outcome',
      'feeCharged',
      'fee',
      'feePaidOn',
      'disputes',
    ],
  ],
  ['inspection', ['unit', 'channels', 'secrecyConclusion', 'secrecyReviewer', 'secrecyOn']],
] as const)('%s has every field that is counted', ([key, wanted]) => {
  const kind = kindOf(builtInPack, key);
  const found = kind ? fieldsOf(kind, builtInPack).map((field) => field.key) : [];
  expect(found).toEqual(expect.arrayContaining([...wanted]));
});

test('every clock an indicator counts is bound by a kind it counts, or is a count or age of its own', () => {
  const bound = new Set(builtInPack.kinds.flatMap(({ clocks }) => clocks.map(({ clock }) => clock)));
  const named = [...builtInPack.indicators.flatMap(({ clocks }) => clocks), 'T10-feedback', 'T04'];
  const due = named.filter((id) =>
    ['due', 'at-least'].includes(builtInPack.clocks.find((clock) => clock.id === id)?.measure ?? 'unknown'),
  );
  expect(due.filter((id) => !bound.has(id))).toEqual([]);
  expect(named.filter((id) => !builtInPack.clocks.some((clock) => clock.id === id))).toEqual([]);
});

describe('what lies behind a figure', () => {
  test('every half that has a name has records behind it, or is a standing of its own', () => {
    for (const rule of builtInPack.indicators.filter(({ key }) => indicators.get(key)?.over !== 'day')) {
      const names = halfNames(rule);
      for (const half of ['part', 'rest'] as const) {
        if (names[half] !== '') expect(figureSource(`${rule.key}.${half}`, builtInPack)).not.toBeNull();
      }
    }
    expect(figureSource('catalogue-coverage.part', builtInPack)).toBeNull();
  });
  test('a category has its kinds only; an unknown figure has nothing', () => {
    const source = figureSource('category.execution.late', builtInPack);
    expect(source).toMatchObject({ measures: ['clock.T01.missed'], overdue: [] });
    expect(source?.kinds).toContain('inspection');
    expect(source?.kinds).not.toContain('decision');
    expect(figureSource('category.all.open', builtInPack)?.overdue).toEqual(['T01']);
    expect(figureSource('nothing.part', builtInPack)).toBeNull();
    expect(figureSource('category.execution.nothing', builtInPack)).toBeNull();
  });
});

test('a cell of the annual report has the records it was counted from; what is only reckoned has none', () => {
  const behind = (cell: string) => figureSource(`report.${cell}`, builtInPack)?.measures ?? null;
  expect(behind('requests.new.natural')).toEqual(['request.received.natural']);
  expect(behind('requests.unable.legal')).toHaveLength(3);
  expect(behind('requests.done.total')).toHaveLength(6 * builtInPack.lists['requestOutcomes']!.length);
  expect(behind('proactive.penalty.decided')).toEqual(['report.decided.penalty']);
  expect(behind('disputes.litigation.upheld')).toEqual(['dispute.closed.litigation.upheld']);
  for (const cell of [
    'requests.left.total',
    'requests.carried.natural',
    'proactive.normative.valid',
    'disputes.litigation.pending',
    'x.y.z',
  ]) {
    expect(behind(cell)).toBeNull();
  }
});

test('the annual report knows every applicant and outcome that a form offers', () => {
  const table = builtInPack.report.find(({ key }) => key === 'requests');
  const keys = (list: string) => builtInPack.lists[list]?.map(({ key }) => key) ?? [];
  expect(table?.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(keys('applicantTypes')));
  expect(table?.rows.map(({ key }) => key)).toEqual(expect.arrayContaining(keys('requestOutcomes')));
  const disputes = builtInPack.report.find(({ key }) => key === 'disputes');
  expect(disputes?.rows.map(({ key }) => key)).toEqual(keys('disputeTypes'));
  expect(disputes?.columns.map(({ key }) => key)).toEqual([...keys('disputeResults'), 'total']);
});
