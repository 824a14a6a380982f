import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInPack } from '#test/support/builtInPack.ts';
import { chapters } from './chapters.ts';
import type { CoverageRow } from './coverageRow.ts';
import { coverageTable, placedRows } from './coverageTable.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const design = new URL('../../../../shared/design/coverage.md', import.meta.url);
const rows = placedRows().map(({ row }) => row);

test('test/COVERAGE.md is what the rows say: `node test/integration/coverage/writeTable.ts` makes it anew', () => {
  expect(read('../../COVERAGE.md')).toBe(coverageTable());
});

test('every chapter has a test file that proves it, and no id is given twice', () => {
  for (const name of Object.keys(chapters)) expect(read(`./${name}.test.ts`)).toContain(`proveChapter('${name}')`);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('every row names kinds, clocks and indicators that there are, and claims something', () => {
  const has = (parts: readonly string[], named: readonly string[]): readonly string[] =>
    named.filter((name) => !parts.includes(name));
  for (const row of rows) {
    expect(
      has(
        builtInPack.kinds.map(({ key }) => key),
        row.kinds,
      ),
      row.id,
    ).toEqual([]);
    expect(
      has(
        builtInPack.clocks.map(({ id }) => id),
        Object.keys(row.clocks),
      ),
      row.id,
    ).toEqual([]);
    expect(
      has(
        builtInPack.indicators.map(({ key }) => key),
        row.indicators,
      ),
      row.id,
    ).toEqual([]);
    expect(row.holds ?? row.write, row.id).toBeDefined();
    expect(row.beyond !== '' && row.holds === undefined, `${row.id} proves what it claims`).toBe(false);
  }
});

test('every kind of the rule pack is some row’s, and so is every indicator that counts one record at a time', () => {
  const kinds = new Set(rows.flatMap((row) => row.kinds));
  expect(builtInPack.kinds.map(({ key }) => key).filter((key) => !kinds.has(key))).toEqual([]);
  // Asked of every row (proveRow), or of the desk as a whole (test/integration/services/ledger.test.ts).
  const elsewhere = ['secrecy-trace', 'returned', 'many-forms'];
  const indicators = new Set([...rows.flatMap((row) => row.indicators), ...elsewhere]);
  expect(builtInPack.indicators.map(({ key }) => key).filter((key) => !indicators.has(key))).toEqual([]);
});

/** What the plan's table says of a row: its words, its answer, what is beyond the form. */
interface Asked {
  readonly id: string;
  readonly asks: string;
  readonly answer: string;
  readonly beyond: string;
}

const askedIn = (markdown: string): readonly Asked[] =>
  [...markdown.matchAll(/^\| (law|\d+\.\d+) \| (.*?) \| (.*?) \| (.*?) ?\|$/gmu)].map(
    ([, id = '', asks = '', answer = '', beyond = '']) => ({ id, asks, answer, beyond }),
  );

/** What is asked and no row says word for word. */
function notCovered(asked: readonly Asked[], by: readonly CoverageRow[]): readonly Asked[] {
  return asked.filter(
    ({ id, asks, answer, beyond }) =>
      !by.some(
        (row) =>
          (id === 'law' ? row.id.startsWith('law-') : row.id === id) &&
          row.asks === asks &&
          row.beyond === beyond &&
          (row.instead ?? row.kinds.map((kind) => `\`${kind}\``).join(', ')) === answer,
      ),
  );
}

test.skipIf(!existsSync(design))('every row of the plan is a row here, word for word', () => {
  const asked = askedIn(readFileSync(design, 'utf8'));
  expect(asked.length).toBe(rows.length);
  expect(notCovered(asked, rows)).toEqual([]);
});

test('a row left out, or one that claims something else, is noticed (planted fault)', () => {
  const asked = askedIn('| 9.9 | 某事 | `policy`, `penalty` | something holds |\n| law | 依法某事 | ledger | |\n');
  const row: CoverageRow = {
    ...{ id: '9.9', asks: '某事', kinds: ['policy', 'penalty'], beyond: 'something holds', clocks: {}, indicators: [] },
  };
  const law: CoverageRow = { ...row, id: 'law-x', asks: '依法某事', instead: 'ledger', kinds: [], beyond: '' };
  const missed = (by: readonly CoverageRow[]): readonly string[] => notCovered(asked, by).map(({ id }) => id);
  expect(missed([row, law])).toEqual([]);
  expect(missed([row])).toEqual(['law']);
  expect(missed([law])).toEqual(['9.9']);
  expect(missed([{ ...row, kinds: ['policy'] }, law])).toEqual(['9.9']);
  expect(missed([{ ...row, beyond: 'nothing' }, law])).toEqual(['9.9']);
  expect(coverageTable([{ row, file: 'a.test.ts' }])).toContain(
    '| 9.9 | 某事 | `policy`, `penalty` | – | – | something holds | a.test.ts |',
  );
});
