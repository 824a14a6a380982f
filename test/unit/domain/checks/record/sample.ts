/** Records of every kind over the shipped pack, with real clocks; nothing is linked unless a test says so. */
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import type { LinkedContent, RecordCheckInput } from '#shared/domain/checks/record/recordSubject.ts';
import { runRecordChecks } from '#shared/domain/checks/runRecordChecks.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import { asText, holds, rowsOf, textAt } from '#shared/domain/form/fieldValue.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { builtInCalendar, builtInPack } from '#test/support/builtInPack.ts';
import { profileDataset } from '#shared/domain/kinds/profileDataset.ts';
import { filledRecord, withFields } from '#test/support/forms/filledRecord.ts';

export { withFields };
export const RECORD = '00000000-0000-7000-8000-000000000001' as RecordId;
export const OTHER = '00000000-0000-7000-8000-000000000009' as RecordId;
/** A Tuesday; the filled records are of the day before, so that no clock has run out. */
export const NOW = instant('2026-06-02T10:00:00+08:00');

export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new Error(`No such moment: ${text}`);
  return at;
}

export function kindCalled(key: string, pack: RulePack = builtInPack): Kind {
  const kind = kindOf(pack, key);
  if (!kind) throw new Error(`No kind ${key}`);
  return kind;
}

/** Everything the form asks for, and what the kinds with code of their own need to add up. */
export function faultless(key: string, wanted: readonly string[] = []): RecordContent {
  const filled = filledRecord(kindCalled(key), builtInPack, wanted);
  return withFields(filled, { ...OWN_FIELDS[key], secrecyReviewer: '李四' });
}

/** What a filled form alone can't know: periods that are long enough, tables that add up. */
const OWN_FIELDS: Readonly<Record<string, RecordContent['fields']>> = {
  consultation: { consultFrom: '2026-06-01', consultTo: '2026-07-01' },
  discretion: {
    bands: [
      band(1, { lower: '', upper: '100', least: '0', most: '1' }),
      band(2, { lower: '100', upper: '500', least: '1', most: '3' }),
      band(3, { lower: '500', upper: '', least: '3', most: '10' }),
    ],
  },
  budget: {
    budgetLevel: 'department',
    tables: (builtInPack.lists['budgetTables'] ?? [])
      .filter(({ key }) => key.startsWith('dep-'))
      .map(({ key }, index) => ({ id: `t${index}`, sheet: key, income: '', spending: '30.3', empty: false, note: '' })),
    lines: [
      { id: 'l1', sheet: 'dep-general', side: 'spending', code: '201', name: '一般公共服务支出', amount: '30.3' },
      { id: 'l2', sheet: 'dep-general', side: 'spending', code: '20103', name: '政府办公厅（室）', amount: '30.3' },
      { id: 'l3', sheet: 'dep-general', side: 'spending', code: '2010301', name: '行政运行', amount: '10.1' },
      { id: 'l4', sheet: 'dep-general', side: 'spending', code: '2010302', name: '一般行政管理事务', amount: '20.2' },
    ],
    threePublic: [
      ...([
        ['abroad', '0.1'],
        ['vehicle-purchase', '0'],
        ['vehicle-running', '0.2'],
        ['vehicle', '0.2'],
      ] as const),
      ...([
        ['reception', '0.3'],
        ['total', '0.6'],
      ] as const),
    ].map(([item, amount], index) => ({ id: `p${index}`, item, amount, previous: amount })),
    runningCosts: '本年 30.3 万元。',
    procurement: '没有采购。',
    assets: '没有变化。',
  },
  dataset: {
    openness: 'conditional',
    condition: '实名申请',
    columns: [column('id', true), column('area', false)],
    securityLevel: 'l1',
  },
  hearing: { papersOn: '2026-05-20', noticeOn: '2026-05-20', hearingOn: '2026-06-01' },
};

/** One band of a scale. */
export function band(row: number, bounds: RecordContent['fields']): RecordContent['fields'] {
  const common = {
    grade: 'general',
    condition: '情节',
    unit: '',
    kind: 'fine',
    penaltyUnit: 'wan-yuan',
    handling: '罚款',
  };
  return { id: `b${row}`, ...common, ...bounds };
}

/** A described column of a dataset without personal data. */
export function column(name: string, unique: boolean, more: RecordContent['fields'] = {}): RecordContent['fields'] {
  return { id: name, name, label: name, type: 'text', filled: true, unique, personal: false, meaning: name, ...more };
}

/** What a test changes of the surroundings. */
export type Around = Partial<Omit<RecordCheckInput, 'records'>>;

/** A data file as the described columns say. */
const tidyProfile = profileDataset(
  ['id', 'area'],
  [
    ['1', '石岐'],
    ['2', '小榄'],
  ],
);

export const linkedTo = (content: RecordContent, publishedOn: CivilDate | null = null): LinkedContent => ({
  content,
  publishedOn,
});

export function inputOf(content: RecordContent, around: Around = {}): RecordCheckInput {
  const base: Omit<RecordCheckInput, 'clocksOf'> = {
    records: [{ id: RECORD, content }],
    linked: () => [],
    linkedFrom: () => [],
    publishedOn: () => null,
    authorNames: () => [],
    attachment: () => ({ state: 'read', text: '', traces: [], profile: tidyProfile }),
    department: '中山市甲局',
    decisions: [],
    now: NOW,
    calendar: builtInCalendar,
    rulePack: builtInPack,
    ...around,
  };
  return { ...base, clocksOf: around.clocksOf ?? ((record) => clocksNow(base, record.content)) };
}

function clocksNow(input: Omit<RecordCheckInput, 'clocksOf'>, content: RecordContent): ReturnType<typeof clocksOf> {
  const kind = kindOf(input.rulePack, content.kind);
  const record = { id: RECORD, content };
  const other = (link: string): LinkedContent | undefined => input.linked(record, link)[0];
  return clocksOf(
    kind?.clocks ?? [],
    input.rulePack.clocks,
    {
      value: (field) => textAt(content, field).trim() || null,
      rows: (table) =>
        rowsOf(content.fields[table]).map(({ cells }) =>
          Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, asText(value)])),
        ),
      linked: (link, field) => {
        const found = other(link);
        return found ? textAt(found.content, field) || null : null;
      },
      publishedOn: input.publishedOn(record),
      linkedPublishedOn: (link) => other(link)?.publishedOn ?? null,
      holds: (condition) => holds(condition, content),
    },
    input.calendar,
    input.now,
  );
}

export const report = (content: RecordContent, around: Around = {}): CheckReport =>
  runRecordChecks(inputOf(content, around));

/** Findings of a rule; of all rules but the hints when none is named. */
export const findings = (content: RecordContent, rule?: string, around: Around = {}): readonly Finding[] =>
  report(content, around).findings.filter((finding) =>
    rule === undefined ? finding.severity !== 'I' : finding.rule === rule,
  );
