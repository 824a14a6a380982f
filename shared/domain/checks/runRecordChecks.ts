import type { CheckReport, CheckTotals } from './checks.ts';
import { finish, type Draft } from './draft.ts';
import { freshReadings, type Readings } from './readings.ts';
import { clocks } from './record/clocks.ts';
import { fieldRules } from './record/fieldRules.ts';
import { heads, headTotals } from './record/heads.ts';
import { inFormOrder } from './record/inFormOrder.ts';
import { interpretationDuty } from './record/interpretationDuty.ts';
import { recordSubject, type RecordCheckInput, type RecordSubject } from './record/recordSubject.ts';
import { requiredTotals } from './record/required.ts';
import { attribute } from './rules/attribute.ts';
import { ENGINE } from './runChecks.ts';
import type { CheckedRecord } from './subject.ts';

/**
 * Runs every rule over the records of a submission that are made from forms, each by its kind in the
 * rule pack. Pure: the moment, the links, the clocks and the words of attachments are handed in.
 *
 * Findings come in the order of the form, because that is how a person works them off. Nothing is ever
 * said about a field that is not shown.
 */
export function runRecordChecks(input: RecordCheckInput, readings: Readings = freshReadings): CheckReport {
  const { records, decisions, rulePack } = input;
  const checked = records.map((record) => ofRecord(record, recordSubject(record, input, readings)));
  const findings = finish(
    checked.flatMap(({ drafts }) => drafts),
    rulePack,
  );
  return {
    engine: ENGINE,
    rulePack: { id: rulePack.id, version: rulePack.version },
    findings,
    decisions,
    totals: {
      elements: { done: 0, of: 0 },
      clauses: { covered: 0, notExplained: 0, of: 0 },
      facts: { pass: 0, of: 0 },
      sensitive: findings.filter(({ rule, verdict }) => rule === 'R06' && verdict === 'fail').length,
      required: {
        done: checked.reduce((sum, { totals }) => sum + totals.done, 0),
        of: checked.reduce((sum, { totals }) => sum + totals.of, 0),
      },
    },
    coverage: [],
    elements: [],
  };
}

interface Checked {
  readonly drafts: readonly Draft[];
  readonly totals: CheckTotals['required'];
}

function ofRecord(record: CheckedRecord, subject: RecordSubject | null): Checked {
  if (subject === null) return { drafts: [unknownKind(record)], totals: { done: 0, of: 0 } };
  const drafts = [
    ...heads(subject),
    ...attribute(record, subject.kind.name, subject.rulePack.thresholds),
    ...fieldRules(subject),
    ...clocks(subject),
    ...interpretationDuty(subject),
  ];
  const [ofHeads, ofFields] = [headTotals(subject), requiredTotals(subject)];
  return {
    drafts: inFormOrder(subject, drafts),
    totals: { done: ofHeads.done + ofFields.done, of: ofHeads.of + ofFields.of },
  };
}

/** Nothing can be said of a record whose form nobody knows; it is never taken for clean. */
function unknownKind({ id, content }: CheckedRecord): Draft {
  return {
    rule: 'R02',
    verdict: 'fail',
    why: `现行规则包里没有「${content.kind}」这个种类，无法检查。请管理员装上含有它的规则包，再送审。`,
    text: content.kind,
    place: { in: 'field', record: id, field: 'kind' },
    about: 'kind',
  };
}
