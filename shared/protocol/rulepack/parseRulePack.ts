import type { PackExtension } from '#shared/domain/rulepack/packExtension.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { z } from 'zod';
import { mistakesOf } from './mistakesOf.ts';
import { extensionPack, wholePack } from './packShape.ts';
import { valueAt } from './pathIn.ts';

/**
 * Reads a rule pack that stands alone. Strict: an unknown name is a mistake, because a misspelt one
 * would be a rule that silently never applies. All mistakes of shape are told at once; whether what
 * the parts refer to exists is `packMistakes`' question.
 */
export const parseRulePack = (json: JsonValue): Result<RulePack, readonly PackMistake[]> => parse(wholePack, json);

/** Reads a pack that extends another: the same shapes, every part optional. */
export const parsePackExtension = (json: JsonValue): Result<PackExtension, readonly PackMistake[]> =>
  parse(extensionPack, json);

/** Whether the pack says that it extends another. */
export const extendsAnother = (json: JsonValue): boolean => (valueAt(json, ['extends']) ?? null) !== null;

function parse<T>(shape: z.ZodType<T>, json: JsonValue): Result<T, readonly PackMistake[]> {
  const parsed = shape.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(mistakesOf(json, parsed.error.issues));
}
