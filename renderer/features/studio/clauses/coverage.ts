import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';

export type Coverage = CheckReport['coverage'][number]['state'];

export const coverageNames: Readonly<Record<Coverage, string>> = {
  explained: '已解读',
  partly: '部分',
  none: '未解读',
  'not-explained': '不解读',
};

/** Coverage by clause: what the last check found, with 不解读 as it stands in the window now. */
export function coverageNow(report: CheckReport | null, fields: InterpretationFields): ReadonlyMap<string, Coverage> {
  const found = new Map((report?.coverage ?? []).map(({ clause, state }) => [clause, state]));
  const set = new Set(fields.notExplained.map(({ clause }) => clause));
  for (const [clause, state] of found) {
    if (state === 'not-explained' && !set.has(clause)) found.set(clause, 'none');
  }
  for (const clause of set) {
    if ((found.get(clause) ?? 'none') === 'none') found.set(clause, 'not-explained');
  }
  return found;
}
