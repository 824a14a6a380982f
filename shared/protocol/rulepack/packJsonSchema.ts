import { z } from 'zod';
import type { JsonObject } from '#shared/lib/json.ts';
import { extensionPack, wholePack } from './packShape.ts';

/**
 * JSON Schema (2020-12) of a rule pack for its author's editor: completion, and a red line under a
 * misspelt name. Made from the parser, so that the two can't say different things; what the parts
 * refer to is beyond it (`desk rulepack check`).
 */
export const packJsonSchema = (): JsonObject => {
  const made = z.toJSONSchema(z.union([wholePack, extensionPack]), { io: 'input', reused: 'inline' });
  const { $schema, $defs, anyOf } = made as unknown as JsonObject & {
    readonly $schema: string;
    readonly $defs: JsonObject;
    readonly anyOf: readonly JsonObject[];
  };
  const [whole, extension] = anyOf;
  return {
    $schema,
    title: '规则包',
    description: '独立的规则包，或只写不同之处、扩展程序自带规则包的扩展包（extends 不是 null）。',
    // An editor then says what is wrong with the one pack that was meant, not with both.
    if: { type: 'object', properties: { extends: { type: 'object' } }, required: ['extends'] },
    then: { ...extension, title: '扩展包' },
    else: { ...whole, title: '独立的规则包' },
    $defs,
  };
};
