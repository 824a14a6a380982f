import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Reads the fields of a record of kind `interpretation`; the core wrote them, a missing part is an empty one. */
export function readInterpretation(fields: JsonObject): InterpretationFields {
  const { sections = [], notExplained = [], notApplicable = [] } = fields as Partial<InterpretationFields & JsonObject>;
  return { sections, notExplained, notApplicable };
}

/** The same, as the record stores it. */
export const writeInterpretation = (fields: InterpretationFields): JsonObject =>
  ({ ...fields }) as unknown as JsonObject;
