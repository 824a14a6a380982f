import type { Finding } from '#shared/domain/checks/checks.ts';
import type { FindingMark } from '../editor/findingMarks.ts';

/** The stretches of the interpretation that the editor underlines. */
export function findingMarksOf(findings: readonly Finding[], chosen: string | null): readonly FindingMark[] {
  return findings.flatMap(({ key, verdict, text, place }) => {
    if (place.in !== 'passage' || verdict === 'pass' || verdict === 'not-assessable') return [];
    const { passage, start, end } = place;
    return [
      {
        finding: key,
        passage,
        start,
        end,
        text,
        tone: verdict === 'fail' ? 'fail' : 'uncertain',
        selected: key === chosen,
      },
    ];
  });
}
