import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annualReportOf, cellsOf } from '#shared/domain/indicators/annual/annualReport.ts';
import { identitiesOf } from '#shared/domain/indicators/annual/identities.ts';
import { numberIn, type FilledTable } from '#shared/domain/indicators/annual/reportCell.ts';
import type { ReportCounts } from '#shared/domain/indicators/annual/reportCounts.ts';
import type { Mark } from '#shared/domain/indicators/mark.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import { marksOf } from '#shared/domain/indicators/marksOf.ts';
import { tallyOf } from '#shared/domain/indicators/tally.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { day, subjectOf } from './subject.ts';

const year = 2026;
const keys = (list: string): readonly string[] => builtInPack.lists[list]?.map(({ key }) => key) ?? [];

/** The sums the store would keep of these marks. */
function countsOf(marks: readonly (Mark & { readonly kind: string })[]): ReportCounts {
  const within = marks.filter(({ on }) => on.startsWith(String(year)));
  const counts = within.map(({ measure, on, amount, kind }) => ({ measure, kind, month: on.slice(0, 7), amount }));
  return {
    year: tallyOf({ from: day(`${year}-01-01`), to: day(`${year}-12-31`) }, counts, []),
    before: (measure) =>
      marks
        .filter((mark) => mark.measure === measure && mark.on < `${year}-01-01`)
        .reduce((sum, { amount }) => sum + amount, 0),
  };
}

const reportOf = (requests: readonly JsonObject[]) =>
  annualReportOf(
    year,
    countsOf(
      requests.flatMap((fields) => marksOf(subjectOf('request', fields)).map((mark) => ({ ...mark, kind: 'request' }))),
    ),
    builtInPack,
  );

const tableOf = (report: ReturnType<typeof reportOf>, key: string): FilledTable => {
  const table = report.tables.find((one) => one.key === key);
  if (!table) throw new Error(`No table ${key}`);
  return table;
};

const cellAt = (table: FilledTable, row: string, column: string): number =>
  numberIn(table.rows.find(({ key }) => key === row)?.cells[table.columns.findIndex(({ key }) => key === column)]);

const someDay = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

/** Any application at all, slips of the pen included: answered before it came, without an outcome, of no known applicant. */
const someRequest: fc.Arbitrary<JsonObject> = fc.record(
  {
    receivedOn: fc.oneof(someDay, fc.constant('昨天')),
    applicantType: fc.constantFrom(...keys('applicantTypes'), 'unknown'),
    repliedOn: fc.oneof(someDay, fc.constant('')),
    outcome: fc.constantFrom(...keys('requestOutcomes'), ''),
    disputes: fc.array(
      fc.record(
        {
          id: fc.uuid(),
          sort: fc.constantFrom(...keys('disputeTypes')),
          startedOn: someDay,
          result: fc.constantFrom(...keys('disputeResults')),
          closedOn: someDay,
        },
        { requiredKeys: ['id', 'sort'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

describe('the identities of the annual report', () => {
  test('hold for any set of applications', () => {
    fc.assert(
      fc.property(fc.array(someRequest, { maxLength: 40 }), (requests) => {
        const report = reportOf(requests);
        const { broken } = identitiesOf(report.tables, builtInPack.report);
        expect(broken).toEqual([]);
        const table = tableOf(report, 'requests');
        const known = requests.filter(
          (fields) =>
            keys('applicantTypes').includes(asText(fields['applicantType'])) &&
            asText(fields['receivedOn']).startsWith('2026'),
        );
        expect(cellAt(table, 'new', 'total')).toBe(known.length);
        for (const { cells } of [...table.rows, ...tableOf(report, 'disputes').rows]) {
          for (const cell of cells) expect(numberIn(cell)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('what is left over this year is what next year takes over', () => {
    const requests = [
      { receivedOn: '2025-12-20', applicantType: 'natural' },
      { receivedOn: '2026-12-20', applicantType: 'business', repliedOn: '2027-01-10', outcome: 'granted' },
      { receivedOn: '2026-03-01', applicantType: 'legal', repliedOn: '2026-03-20', outcome: 'withheld-third' },
    ];
    const table = tableOf(reportOf(requests), 'requests');
    expect(['new', 'carried', 'withheld', 'done', 'left'].map((row) => cellAt(table, row, 'total'))).toEqual([
      2, 1, 1, 1, 2,
    ]);
    expect(cellAt(table, 'left', 'natural')).toBe(1);
  });

  test('are seen to be broken: a cell that was touched by hand is named with its column', () => {
    const report = reportOf([
      { receivedOn: '2026-03-01', applicantType: 'natural', repliedOn: '2026-03-20', outcome: 'granted' },
    ]);
    for (const row of ['new', 'withheld-secret', 'done', 'left']) {
      const spoiled = report.tables.map((table) => ({
        ...table,
        rows: table.rows.map((one) =>
          table.key === 'requests' && one.key === row
            ? {
                ...one,
                cells: one.cells.map((cell, at) => (at === 0 ? { state: 'computed' as const, value: '7' } : cell)),
              }
            : one,
        ),
      }));
      const { broken } = identitiesOf(spoiled, builtInPack.report);
      expect(broken.length).toBeGreaterThan(0);
      expect(broken.join('')).toMatch(/自然人|总计/u);
    }
  });
});

describe('what the report says', () => {
  test('counts documents made, ended and in force, and decisions; what nobody registers is asked for', () => {
    const marks = [
      { measure: 'report.made.normative', on: day('2020-05-01'), amount: 1, kind: 'policy' },
      { measure: 'report.made.normative', on: day('2026-05-01'), amount: 1, kind: 'policy' },
      { measure: 'report.ended.normative', on: day('2026-06-01'), amount: 1, kind: 'policy' },
      { measure: 'report.decided.penalty', on: day('2026-06-01'), amount: 1, kind: 'penalty' },
      { measure: 'report.fees', on: day('2026-06-01'), amount: 12_050, kind: 'request' },
    ];
    const report = annualReportOf(year, countsOf(marks), builtInPack);
    const table = tableOf(report, 'proactive');
    expect(['made', 'ended', 'valid'].map((column) => cellAt(table, 'normative', column))).toEqual([1, 1, 1]);
    expect(cellAt(table, 'penalty', 'decided')).toBe(1);
    expect(report.chapters[1]?.missing).toEqual([
      '“行政强制”的“本年处理决定数量”：没有登记行政强制决定的记录种类，请按执法台账填写。',
      '“行政事业性收费”的“本年收费金额（单位：万元）”：没有登记行政事业性收费的记录种类，请按财务数据填写。',
    ]);
    expect(report.chapters[5]?.paragraphs).toEqual(['2026年收取政府信息公开信息处理费 120.50 元。']);
    const { cells, computed } = cellsOf(report);
    expect(cells - computed).toBe(2);
  });

  test('has six chapters, and every one that a person must write says so', () => {
    const { chapters } = reportOf([]);
    expect(chapters.map(({ title }) => title.charAt(0)).join('')).toBe('一二三四五六');
    expect(
      chapters
        .filter(({ missing }) => missing.length > 0)
        .map(({ title }) => title.charAt(0))
        .join(''),
    ).toBe('一二五六');
  });
});
