import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import type { ParsedPolicy } from '#shared/domain/policy/policy.ts';
import { statedPeriod } from '#shared/domain/policy/statedPeriod.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject } from '#shared/lib/json.ts';

export interface Around {
  readonly pack: RulePack;
  /** Name of the department; null before it is set up. */
  readonly department: string | null;
  /** 责任科室 of what this person last saved. */
  readonly unit: string | null;
}

/**
 * What an imported policy's form may begin with, so that nothing is typed twice: only what the text says
 * itself or what cannot be otherwise. A policy under the department's own name was drafted by it; one of
 * another body, or of several, may have been drafted by anybody.
 */
export function prefill(parsed: Pick<ParsedPolicy, 'issuer' | 'text'>, { pack, department, unit }: Around): JsonObject {
  const kind = kindOf(pack, 'policy');
  const keys = new Set(kind ? fieldsOf(kind, pack).map(({ key }) => key) : []);
  const values = {
    draftingUnit: department !== null && sameName(parsed.issuer, department) ? department : null,
    unit,
    ...statedPeriod(parsed.text),
  };
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null && keys.has(key)));
}

const sameName = (issuer: string | null, department: string): boolean =>
  (issuer ?? '').replace(/\s+/gu, '') === department.replace(/\s+/gu, '');
