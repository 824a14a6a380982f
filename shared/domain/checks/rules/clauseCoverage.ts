import { coverageOf, type ClauseCoverage } from '../../interpretation/coverage.ts';
import { findClause } from '../../policy/findClause.ts';
import type { Draft } from '../draft.ts';
import { clauseName, clauseTitle, passageName, quoted } from '../names.ts';
import type { Subject } from '../subject.ts';

export interface CoverageChecked {
  readonly drafts: readonly Draft[];
  readonly coverage: readonly ClauseCoverage[];
}

/** N1 条款覆盖: every clause is explained, or marked 不解读 with a reason; and no link points at nothing. */
export function clauseCoverage(subject: Subject): CoverageChecked {
  const { clauses } = subject.policyText;
  const coverage = coverageOf(subject.fields, clauses);
  if (clauses.length === 0) {
    const why =
      '政策文件里没有识别出条款，无法检查是否逐条解读。请人工核对后说明理由，或换一份格式清楚的文件重新导入。';
    const place = { in: 'policy', record: subject.policy.id, clause: null, start: 0, end: 0 } as const;
    return { coverage, drafts: [{ rule: 'N1', verdict: 'not-assessable', why, text: '', place, about: 'no clauses' }] };
  }
  const open = coverage.filter(({ state }) => state === 'none' || state === 'partly');
  return { coverage, drafts: [...open.map((clause) => uncovered(subject, clause)), ...orphans(subject)] };
}

function uncovered({ policy, policyText: { clauses } }: Subject, { clause, state }: ClauseCoverage): Draft {
  const found = findClause({ clauses }, clause);
  const { start = 0, end = 0 } = found ?? {};
  const why =
    state === 'partly'
      ? `${clauseTitle(clauses, clause)}只随上级条款一并解读。请单独关联，或说明为什么合并解读就够了。`
      : `${clauseTitle(clauses, clause)}还没有解读。请写一段并关联这一条，或标为不解读并说明理由。`;
  return {
    rule: 'N1',
    verdict: state === 'partly' ? 'uncertain' : 'fail',
    why,
    text: '',
    place: { in: 'policy', record: policy.id, clause, start, end },
    about: `${clauseName(clauses, clause)} ${found?.heading ?? found?.text.slice(0, 40) ?? ''}`,
  };
}

/** Links whose clause is gone, as after the policy was imported anew. */
function orphans({ passages, policyText: { clauses }, interpretation }: Subject): readonly Draft[] {
  return passages.flatMap((passage) =>
    passage.links
      .filter(({ clause }) => findClause({ clauses }, clause) === undefined)
      .map(({ clause, start, end }): Draft => {
        const words = passage.text.slice(start, end);
        return {
          rule: 'N1',
          verdict: 'fail',
          why: `${passageName(passage)}的${quoted(words)}关联的条款已不在政策中。请重新关联。`,
          text: words,
          place: {
            in: 'passage',
            record: interpretation.id,
            element: passage.element,
            passage: passage.id,
            start,
            end,
          },
          about: `orphan ${clause}`,
        };
      }),
  );
}
