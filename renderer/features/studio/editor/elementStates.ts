import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { elements, type ElementKey, type InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { ElementState } from './ElementTabs.tsx';

/**
 * The mark of each element: the worst that is open in its passages, or that it is not written.
 * 不适用 and 未写 are read from the words in the window, so that they change while one types.
 */
export function elementStates(
  report: CheckReport | null,
  { sections, notApplicable }: InterpretationFields,
): ReadonlyMap<ElementKey, ElementState> {
  const decided = new Set((report?.decisions ?? []).map(({ finding }) => finding));
  return new Map(
    elements.map(({ key }) => {
      if (notApplicable.some(({ element }) => element === key)) return [key, 'not-applicable'];
      const written = sections.some(
        ({ element, passages }) => element === key && passages.some(({ text }) => text.trim() !== ''),
      );
      if (!written) return [key, 'missing'];
      const verdicts = (report?.findings ?? []).flatMap((finding) =>
        finding.place.in === 'passage' && finding.place.element === key && !decided.has(finding.key)
          ? [finding.verdict]
          : [],
      );
      const worst = (['fail', 'uncertain', 'not-assessable'] as const).find((verdict) => verdicts.includes(verdict));
      return [key, worst ?? report?.elements.find(({ element }) => element === key)?.verdict ?? 'pass'];
    }),
  );
}
