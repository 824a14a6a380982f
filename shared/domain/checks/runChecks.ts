import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { CheckReport, Decision, Finding } from './checks.ts';
import { finish, type Draft } from './draft.ts';
import { freshReadings, type Readings } from './readings.ts';
import { interpretationDuty } from './record/interpretationDuty.ts';
import { recordSubject, type RecordCheckInput, type RecordSubject } from './record/recordSubject.ts';
import { required } from './record/required.ts';
import { values } from './record/values.ts';
import { clauseCoverage } from './rules/clauseCoverage.ts';
import { copiedShare } from './rules/copiedShare.ts';
import { envelope } from './rules/envelope.ts';
import { factAgreement } from './rules/factAgreement.ts';
import { requiredElements } from './rules/requiredElements.ts';
import { sensitive } from './rules/sensitive.ts';
import { subjectOf, type CheckedRecord, type PairRules } from './subject.ts';

/** Named in every report: the same words, pack and engine give the same report, byte for byte. */
export const ENGINE = 'disclosure-desk-checks/1';

export interface CheckInput {
  readonly policy: CheckedRecord;
  readonly interpretation: CheckedRecord;
  /** What people decided before; kept as they are, also those whose finding is gone. */
  readonly decisions: readonly Decision[];
  /** The day it is in Zhongshan (R07). */
  readonly today: CivilDate;
  readonly rulePack: PairRules;
  /** Both records as records of their kinds, for what rests on links, plans and the calendar (R08, R13, R15, R16). */
  readonly around?: RecordCheckInput;
}

/**
 * Runs every rule over a policy and its interpretation.
 *
 * Findings come in the order a person works them off: the records' own data, marks and personal
 * data, missing elements, facts in reading order, then clauses. Passes are counted, not listed.
 */
export function runChecks(input: CheckInput, readings: Readings = freshReadings): CheckReport {
  const { policy, interpretation, decisions, today, rulePack } = input;
  const subject = subjectOf(policy, interpretation, today, rulePack, readings);
  const required = requiredElements(subject);
  const facts = factAgreement(subject);
  const covered = clauseCoverage(subject);
  const drafts = [
    ...envelope(subject),
    ...ofKinds(input, readings),
    ...sensitive(subject),
    ...required.drafts,
    ...facts.drafts,
    ...copiedShare(subject),
    ...covered.drafts,
  ];
  const findings = finish(drafts, rulePack);
  return {
    engine: ENGINE,
    rulePack: { id: rulePack.id, version: rulePack.version },
    findings,
    decisions,
    totals: totalsOf(findings, required.elements, facts.totals, covered.coverage),
    coverage: covered.coverage,
    elements: required.elements,
  };
}

/** What the two kinds ask for in their own fields; the studio has no form, so that this is not much. */
function ofKinds({ policy, interpretation, around }: CheckInput, readings: Readings): readonly Draft[] {
  if (around === undefined) return [];
  return [policy, interpretation].flatMap((record) => {
    const subject = recordSubject(record, around, readings);
    return subject === null ? [] : [...required(subject), ...values(subject), ...pairDuty(subject)];
  });
}

/** R09 is said by the pair's own rule. */
const pairDuty = (subject: RecordSubject): readonly Draft[] =>
  interpretationDuty(subject).filter(({ rule }) => rule !== 'R09');

function totalsOf(
  findings: readonly Finding[],
  elements: CheckReport['elements'],
  facts: CheckReport['totals']['facts'],
  coverage: CheckReport['coverage'],
): CheckReport['totals'] {
  const asked = elements.filter(({ verdict }) => verdict !== 'not-applicable');
  const inState = (state: CheckReport['coverage'][number]['state']): number =>
    coverage.filter((clause) => clause.state === state).length;
  return {
    elements: { done: asked.filter(({ verdict }) => verdict === 'pass').length, of: asked.length },
    clauses: { covered: inState('explained'), notExplained: inState('not-explained'), of: coverage.length },
    facts,
    sensitive: findings.filter(({ rule }) => rule === 'R06').length,
    required: { done: 0, of: 0 },
  };
}
