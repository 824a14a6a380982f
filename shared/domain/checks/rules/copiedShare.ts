import { copyingOf } from '../copying.ts';
import type { Draft } from '../draft.ts';
import { passageName } from '../names.ts';
import type { Subject } from '../subject.ts';

/** R11 照抄原文: an interpretation explains; it is not a cut-down copy. */
export function copiedShare(subject: Subject): readonly Draft[] {
  const { passages, readings, policyText, rulePack, interpretation } = subject;
  const source = readings.copySource(policyText.text);
  const { ratio, longestRun } = copyingOf(
    passages.map(({ text }) => text),
    source,
  );
  const passage = passages[longestRun.passage];
  if (ratio <= rulePack.thresholds.copyingShare || passage === undefined) return [];
  const { start, end, length } = longestRun;
  const share = `${Math.round(ratio * 100)}%`;
  return [
    {
      rule: 'R11',
      verdict: 'fail',
      why: `解读有${share}与政策原文逐字相同，最长的一处在${passageName(passage)}（连续${length}字）。请换成百姓听得懂的话，或说明理由。`,
      text: passage.text.slice(start, end),
      place: { in: 'passage', record: interpretation.id, element: passage.element, passage: passage.id, start, end },
      // A few more words copied do not make it another question; a tenth more does.
      about: `copied ${Math.floor(ratio * 10)}`,
    },
  ];
}
