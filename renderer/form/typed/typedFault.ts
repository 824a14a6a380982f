import type { Field } from '#shared/domain/rulepack/field.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { valueProblems } from '#shared/domain/checks/record/valueProblems.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';

/**
 * What is wrong with a value as it is typed, in the words of the checks, said at once and at the
 * field: until the next report a person should not have to wait to see a slip. Whether a blank value
 * is needed, only the checks say.
 */
export function typedFault(
  field: Field,
  value: JsonValue | undefined,
  pack: Pick<RulePack, 'lists'>,
  today: CivilDate,
): string | null {
  const [first] = valueProblems(field, value, { today, rulePack: pack, patternOf });
  return first === undefined ? null : `${field.name}${first.says}`;
}

function patternOf({ pattern }: { readonly pattern: { readonly regex: string } | null }): RegExp | null {
  if (pattern === null) return null;
  try {
    return new RegExp(`^(?:${pattern.regex})$`, 'u');
  } catch {
    // A pack with a broken pattern is named when it is read; a field must still be writable.
    return null;
  }
}
