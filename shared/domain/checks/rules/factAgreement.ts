import { compareFacts, type Comparison } from '../../facts/compareFacts.ts';
import type { Fact } from '../../facts/fact.ts';
import type { PolicyFact } from '../../facts/policyFacts.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { CheckTotals } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { clauseName, passageName, quoted } from '../names.ts';
import type { PlacedPassage, Subject } from '../subject.ts';

/** A comparison and the passage it stands in. */
export interface PlacedComparison extends Comparison {
  readonly passage: PlacedPassage;
}

export interface FactsChecked {
  readonly drafts: readonly Draft[];
  readonly totals: CheckTotals['facts'];
  readonly comparisons: readonly PlacedComparison[];
}

/** R12 事实与原文一致: every number, amount, date and period of the interpretation against the policy. */
export function factAgreement(subject: Subject): FactsChecked {
  // A telephone number or office hours are not facts of the policy.
  const comparisons = subject.passages
    .filter(({ element }) => element !== 'contact')
    .flatMap((passage) => {
      const outside = passage.element === 'background' || passage.element === 'diff';
      const facts = subject.readings.factsOf(passage.text);
      const compared = compareFacts(facts, subject.policyFacts, (fact) => linkedTo(passage, fact), outside);
      return compared.map((comparison): PlacedComparison => ({ ...comparison, passage }));
    });
  const open = comparisons.filter(({ verdict }) => verdict !== 'pass');
  return {
    drafts: open.map((comparison) => draftOf(subject, comparison)),
    totals: { pass: comparisons.length - open.length, of: comparisons.length },
    comparisons,
  };
}

/** The clauses of the links that cover the fact; where none does, all the passage's. */
function linkedTo({ links }: PlacedPassage, fact: Fact): ReadonlySet<string> {
  const over = links.filter(({ start, end }) => start < fact.end && fact.start < end);
  return new Set((over.length > 0 ? over : links).map(({ clause }) => clause));
}

function draftOf(subject: Subject, { fact, verdict, agreement, policy, passage }: PlacedComparison): Draft {
  const { interpretation, policy: record } = subject;
  return {
    rule: 'R12',
    verdict: verdict === 'pass' ? 'uncertain' : verdict,
    why: sentence(subject, { fact, verdict, agreement, policy, passage }),
    text: fact.text,
    place: {
      in: 'passage',
      record: interpretation.id,
      element: passage.element,
      passage: passage.id,
      start: fact.start,
      end: fact.end,
    },
    policy:
      policy === null || policy.end === 0
        ? null
        : {
            place: { in: 'policy', record: record.id, clause: policy.clause, start: policy.start, end: policy.end },
            text: policy.text,
          },
    about: `${fact.context}≠${policy?.text ?? ''}`,
  };
}

function sentence(subject: Subject, { fact, agreement, policy, passage }: PlacedComparison): string {
  const written = `${passageName(passage)}写的${quoted(fact.text)}`;
  const original = policy === null ? '' : `${sourceName(subject, policy)}是${quoted(policy.text)}`;
  const outside = passage.element === 'background' || passage.element === 'diff';
  switch (agreement) {
    case 'other-value':
    case 'absent':
      if (outside) return `${written}，政策原文里没有。请核对出处，并说明出自哪份文件。`;
      return policy === null
        ? `${written}，政策原文里没有。请核对后改正，或说明出处。`
        : `${written}，${original}。请改成原文的${thing(fact)}，或说明理由。`;
    case 'other-bound':
      return `${written}，${original}，${boundTrouble(fact.bound, policy?.bound ?? 'exact')}。请照原文改正，或说明理由。`;
    case 'other-rate':
      return `${written}，${original}，计算的口径不同。请核对是按什么计算的，照原文改正，或说明理由。`;
    case 'other-unit':
      return `${written}，${original}，单位不同。请照原文改正，或说明理由。`;
    case 'elsewhere':
      return `${written}，关联的条款里没有，${original}。请关联到那一条，或改正数字。`;
    case 'other-subject':
      return `${written}，${original}，说的可能不是同一件事。请核对后改正，或说明理由。`;
    case 'nothing-to-compare':
      return `${written}无法核对：政策原文没有可读的文字。请重新导入政策文件，或说明已人工核对。`;
    case 'same':
      return `${written}与政策原文一致。`;
    default:
      return assertNever(agreement);
  }
}

function sourceName(subject: Subject, { clause }: PolicyFact): string {
  return clause === null ? '政策原文' : `政策原文${clauseName(subject.policyText.clauses, clause)}`;
}

function boundTrouble(written: Fact['bound'], original: Fact['bound']): string {
  if (written === 'exact') return `少写了「${boundNames[original]}」这样的界限`;
  return original === 'exact' ? '原文没有这个界限' : '界限不同';
}

const boundNames = {
  exact: '',
  'at-least': '不少于',
  'at-most': '不超过',
  above: '超过',
  below: '不足',
  about: '约',
} as const;

function thing({ kind }: Fact): string {
  switch (kind) {
    case 'date':
      return '日期';
    case 'amount':
      return '金额';
    case 'percent':
      return '比例';
    case 'duration':
    case 'deadline':
      return '期限';
    case 'docNumber':
      return '文号';
    case 'count':
    case 'number':
      return '数字';
    default:
      return assertNever(kind);
  }
}
