import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** The fields of an interpretation as the record stores them; `readInterpretation` reads them back. */
export const writeInterpretation = (fields: InterpretationFields): JsonObject =>
  ({ ...fields }) as unknown as JsonObject;
