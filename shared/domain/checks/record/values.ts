import type { Column, Field, TextField } from '../../rulepack/field.ts';
import type { Place } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { fieldName, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';
import { valueProblems, type ValueContext, type ValueProblem } from './valueProblems.ts';

/** Whether each written value is one of its type: numbers, days, choices, codes, citations. Cells are `tables`'. */
export function values(subject: RecordSubject): readonly Draft[] {
  const context = valueContext(subject);
  return subject.fields
    .filter(({ type }) => type !== 'table')
    .flatMap((field) =>
      valueProblems(field, subject.content.fields[field.key], context).map((problem) =>
        problemDraft(field, problem, fieldName(field), fieldPlace(subject, field.key), field.key),
      ),
    );
}

export function problemDraft(
  field: Field | Column,
  { slip, says, text, rule, unsure }: ValueProblem,
  name: string,
  place: Place,
  about: string,
): Draft {
  return {
    rule: rule ?? field.rule ?? 'R02',
    verdict: unsure ? 'uncertain' : 'fail',
    why: `${name}${says}`,
    text,
    place,
    about: `${about} ${slip}`,
  };
}

export function valueContext({ today, rulePack }: Pick<RecordSubject, 'today' | 'rulePack'>): ValueContext {
  const patterns = new Map<TextField, RegExp | null>();
  const patternOf = (field: TextField): RegExp | null => {
    const known = patterns.get(field);
    if (known !== undefined) return known;
    const pattern = field.pattern === null ? null : compiled(field.pattern.regex);
    patterns.set(field, pattern);
    return pattern;
  };
  return { today, rulePack, patternOf };
}

/** The pack's parser has refused what does not compile; a value is not to be blamed for it. */
function compiled(regex: string): RegExp | null {
  try {
    return new RegExp(`^(?:${regex})$`, 'u');
  } catch {
    return null;
  }
}
