import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import type { PolicyFacts, PolicyText } from '../facts/policyFacts.ts';
import {
  elements,
  type ElementKey,
  type InterpretationFields,
  type Passage,
} from '../interpretation/interpretation.ts';
import { readInterpretation } from '../interpretation/readInterpretation.ts';
import type { Span } from '../policy/policy.ts';
import type { RecordContent, RecordId } from '../record/record.ts';
import type { Readings } from './readings.ts';
import type { RulePack } from '../rulepack/rulePack.ts';

/** What the checks of a policy with its interpretation need of the rule pack. */
export type PairRules = Pick<RulePack, 'id' | 'version' | 'name' | 'thresholds' | 'rules' | 'elements'>;

export interface CheckedRecord {
  readonly id: RecordId;
  readonly content: RecordContent;
}

/** A passage and where it stands. */
export interface PlacedPassage extends Passage {
  readonly element: ElementKey;
  /** From 1 inside its element, blank passages not counted: the 第2段 a person would count to. */
  readonly ordinal: number;
}

/** What every rule is given: both records, read once. */
export interface Subject {
  readonly policy: CheckedRecord;
  readonly interpretation: CheckedRecord;
  readonly fields: InterpretationFields;
  /** Passages that are not blank, in the order of the elements. */
  readonly passages: readonly PlacedPassage[];
  readonly policyText: PolicyText;
  readonly policyFacts: PolicyFacts;
  readonly today: CivilDate;
  readonly rulePack: PairRules;
  readonly readings: Readings;
}

export function subjectOf(
  policy: CheckedRecord,
  interpretation: CheckedRecord,
  today: CivilDate,
  rulePack: PairRules,
  readings: Readings,
): Subject {
  const fields = readInterpretation(interpretation.content.fields);
  const { docNumber, date, clauses } = policy.content;
  const { text, gaps } = policy.content.fields;
  const policyText = { text: typeof text === 'string' ? text : '', gaps: spansOf(gaps), clauses, docNumber, date };
  const policyFacts = readings.policyFacts(policyText);
  const passages = placed(fields);
  return { policy, interpretation, fields, passages, policyText, policyFacts, today, rulePack, readings };
}

function placed({ sections }: InterpretationFields): readonly PlacedPassage[] {
  return elements.flatMap(({ key }) =>
    sections
      .filter(({ element }) => element === key)
      .flatMap(({ passages }) => passages)
      .filter(({ text }) => text.trim() !== '')
      .map((passage, index) => ({ ...passage, element: key, ordinal: index + 1 })),
  );
}

function spansOf(value: JsonValue | undefined): readonly Span[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((gap: JsonValue) => {
    if (typeof gap !== 'object' || gap === null || !('start' in gap) || !('end' in gap)) return [];
    const { start, end } = gap;
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
}
