import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { CheckReport, Decision, Finding } from './checks.ts';
import { finish, type Draft } from './draft.ts';
import { freshReadings, type Readings } from './readings.ts';
import { fieldRules } from './record/fieldRules.ts';
import { inFormOrder } from './record/inFormOrder.ts';
import { interpretationDuty } from './record/interpretationDuty.ts';
import { recordSubject, type RecordCheckInput, type RecordSubject } from './record/recordSubject.ts';
import { requiredTotals } from './record/required.ts';
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
  const forms = formsOf(input, readings);
  const drafts = [
    ...envelope(subject),
    ...forms.flatMap(ofForm),
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
    totals: { ...totalsOf(findings, required.elements, facts.totals, covered.coverage), required: filledOf(forms) },
    coverage: covered.coverage,
    elements: required.elements,
  };
}

/**
 * Both records with their forms (公开信息); none while nothing around them is known. They are one piece of
 * work with one 保密审查, so that whoever wrote either of them reviews neither (R04).
 */
function formsOf({ policy, interpretation, around }: CheckInput, readings: Readings): readonly RecordSubject[] {
  if (around === undefined) return [];
  const pair = [policy, interpretation];
  const authors = [...new Set(pair.flatMap((record) => around.authorNames(record)))];
  const input = { ...around, authorNames: () => authors };
  return pair.flatMap((record) => recordSubject(record, input, readings) ?? []);
}

/** What the kind asks for in its fields. */
function ofForm(subject: RecordSubject): readonly Draft[] {
  const drafts = [...fieldRules(subject), ...interpretationDuty(subject)];
  return inFormOrder(
    subject,
    drafts.filter((draft) => !saidByPair(draft)),
  );
}

/** The link, and personal data in titles and reasons, are the pair's own rules'. */
function saidByPair({ rule, place }: Draft): boolean {
  const field = place.in === 'field' || place.in === 'value' ? place.field : null;
  return rule === 'R09' || ((rule === 'R05' || rule === 'R06') && (field === 'title' || field === 'attribute'));
}

function filledOf(forms: readonly RecordSubject[]): CheckReport['totals']['required'] {
  const totals = forms.map(requiredTotals);
  return {
    done: totals.reduce((sum, { done }) => sum + done, 0),
    of: totals.reduce((sum, { of }) => sum + of, 0),
  };
}

function totalsOf(
  findings: readonly Finding[],
  elements: CheckReport['elements'],
  facts: CheckReport['totals']['facts'],
  coverage: CheckReport['coverage'],
): Omit<CheckReport['totals'], 'required'> {
  const asked = elements.filter(({ verdict }) => verdict !== 'not-applicable');
  const inState = (state: CheckReport['coverage'][number]['state']): number =>
    coverage.filter((clause) => clause.state === state).length;
  return {
    elements: { done: asked.filter(({ verdict }) => verdict === 'pass').length, of: asked.length },
    clauses: { covered: inState('explained'), notExplained: inState('not-explained'), of: coverage.length },
    facts,
    sensitive: findings.filter(({ rule }) => rule === 'R06').length,
  };
}
