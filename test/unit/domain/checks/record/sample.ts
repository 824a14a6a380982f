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
import { filledRecord, withFields } from '../../../resources/filledRecord.ts';

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
  hearing: { papersOn: '2026-05-20', noticeOn: '2026-05-20', hearingOn: '2026-06-01' },
};

/** What a test changes of the surroundings. */
export type Around = Partial<Omit<RecordCheckInput, 'records'>>;

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
    attachment: () => ({ state: 'read', text: '', traces: [] }),
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

export const report = (content: RecordContent, around: Around = {}): CheckReport => runRecordChecks(inputOf(content, around));

/** Findings of a rule; of all rules but the hints when none is named. */
export const findings = (content: RecordContent, rule?: string, around: Around = {}): readonly Finding[] =>
  report(content, around).findings.filter((finding) => (rule === undefined ? finding.severity !== 'I' : finding.rule === rule));
