import { expect, test } from 'vitest';
import { loadRules } from '#core/loadRules.ts';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { runRecordChecks } from '#shared/domain/checks/runRecordChecks.ts';
import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Kind, KindCheck } from '#shared/domain/rulepack/kind.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { addDays, parseCivilDate } from '#shared/lib/civilDate.ts';
import { filledRecord, rowOf, withFields } from '#test/support/forms/filledRecord.ts';

const { pack, calendar } = await loadRules(new URL('../../../resources', import.meta.url).pathname);
const forms = pack.kinds.filter(({ screen }) => screen === 'form');

function findingsOf(content: RecordContent): readonly Finding[] {
  const { findings } = runRecordChecks({
    records: [{ id: '00000000-0000-7000-8000-000000000001' as RecordId, content }],
    linked: () => [],
    linkedFrom: () => [],
    clocksOf: () => [],
    publishedOn: () => null,
    authorNames: () => [],
    attachment: () => ({ state: 'read', text: '', traces: [] }),
    department: '中山市甲局',
    decisions: [],
    now: Date.parse('2026-06-30T10:00:00+08:00') as Instant,
    calendar,
    rulePack: pack,
  });
  return findings.filter(({ verdict }) => verdict !== 'pass');
}

const stem = (says: string): string => says.replace(/。$/u, '');
const says = (findings: readonly Finding[], check: KindCheck): boolean =>
  findings.some(({ why, rule }) => rule === check.rule && why.includes(stem(check.says)));

test.each(forms.map((kind) => [kind.key, kind] as const))(
  '%s: what the form asks for can be filled, and nothing is left to fill',
  (_, kind) => {
    const filled = findingsOf(filledRecord(kind, pack));
    const missing = filled.filter(({ why }) => /没有填|没有选|还没有|要填写|请填写/u.test(why));
    expect(missing.map(({ why }) => why)).toEqual([]);
    expect(findingsOf({ ...filledRecord(kind, pack), title: '', fields: {}, links: [] }).length).toBeGreaterThan(
      filled.length,
    );
  },
);

const declared = forms.flatMap((kind) =>
  kind.checks.flatMap((check, index) =>
    check.type === 'clock' ? [] : [[`${kind.key} ${index + 1} ${check.type}`, kind, check] as const],
  ),
);

test.each(declared)('%s: a record that keeps it, and one that breaks it', (_, kind, check) => {
  const kept = keeping(kind, check);
  expect(says(findingsOf(kept), check)).toBe(false);
  expect(says(findingsOf(broken(kept, kind, check)), check)).toBe(true);
});

/** Filled so that the check has something to look at and nothing to say. */
function keeping(kind: Kind, check: KindCheck): RecordContent {
  const content = filledRecord(kind, pack, fieldsIn(check));
  if (check.type !== 'period') return content;
  return set(set(content, kind, check.to, '2026-06-01'), kind, check.from, daysFrom('2026-06-01', -check.days));
}

function broken(content: RecordContent, kind: Kind, check: KindCheck): RecordContent {
  switch (check.type) {
    case 'period': {
      const short = set(content, kind, check.from, daysFrom('2026-06-01', 1 - check.days));
      return check.unless === null ? short : withFields(short, { [check.unless]: '' });
    }
    case 'order':
      return set(content, kind, check.fields.at(-1) ?? '', '2020-01-01');
    case 'unique':
      return twice(content, kind, check.table, check.column);
    case 'any-of':
      return {
        ...withFields(content, Object.fromEntries(check.fields.map((key) => [key, '']))),
        links: [],
      };
    case 'different':
      return withFields(content, { [check.fields[1]]: content.fields[check.fields[0]] ?? '' });
    case 'sum':
      return withFields(content, { [check.total]: '999999' });
    case 'not-more':
      return withFields(content, { [check.fields[0]]: '99', [check.fields[1]]: '1' });
    case 'not-public':
      return withFields(content, { [check.field]: false });
    case 'clock':
      return content;
  }
}

function fieldsIn(check: KindCheck): readonly string[] {
  switch (check.type) {
    case 'period':
      return [check.from, check.to];
    case 'order':
    case 'any-of':
    case 'different':
    case 'not-more':
      return check.fields;
    case 'unique':
      return [check.table];
    case 'sum':
      return [check.table, check.total];
    case 'not-public':
      return [check.field];
    case 'clock':
      return [];
  }
}

/** Two rows with the same value in the column, different in all else where they can be. */
function twice(content: RecordContent, kind: Kind, table: string, column: string): RecordContent {
  const field = fieldsOf(kind, pack).find(({ key }) => key === table);
  if (field?.type !== 'table') throw new Error(`No table ${table}`);
  const first = rowsOf(content.fields[table])[0]?.cells ?? rowOf(field.columns, 0, pack);
  const second = { ...rowOf(field.columns, 1, pack), [column]: first[column] ?? '' };
  return withFields(content, { [table]: [first, second] });
}

function set(content: RecordContent, kind: Kind, key: string, day: string): RecordContent {
  if (key === 'date') return { ...content, date: day };
  const field = fieldsOf(kind, pack).find((one) => one.key === key);
  return withFields(content, { [key]: field?.type === 'instant' ? `${day}T10:00:00+08:00` : day });
}

function daysFrom(from: string, days: number): string {
  const day = parseCivilDate(from);
  if (day === null) throw new Error(`No day ${from}`);
  return addDays(day, days);
}
