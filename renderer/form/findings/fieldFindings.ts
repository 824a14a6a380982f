import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import type { RecordId } from '#shared/domain/record/record.ts';

/** Findings about this record that somebody still has to deal with, in the report's order. Passes and settled ones are not. */
export function openFindings(report: CheckReport | null, record: RecordId): readonly Finding[] {
  if (report === null) return [];
  const decided = new Set(report.decisions.map(({ finding }) => finding));
  return report.findings.filter(
    ({ key, verdict, place }) => verdict !== 'pass' && !decided.has(key) && place.record === record,
  );
}

/** The key of the field a finding is about; null where it is about the record as a whole. `attribute.reason` is about `attribute`. */
export function fieldOf({ place }: Finding): string | null {
  return place.in === 'field' || place.in === 'value' ? (place.field.split('.')[0] ?? null) : null;
}

/** Findings by field. */
export function byField(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = fieldOf(finding);
    if (key === null) continue;
    const there = found.get(key);
    if (there) there.push(finding);
    else found.set(key, [finding]);
  }
  return found;
}
