import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import { changedJson } from '#test/support/changedJson.ts';
import { tinyPackJson } from '#test/support/tinyPack.ts';

/** What is wrong with the smallest pack after one place was changed; its shape must still hold. */
export const mistakesAfter = (path: string, value: JsonValue | undefined): readonly PackMistake[] =>
  mistakesIn(changedJson(tinyPackJson(), path, value));

export function mistakesIn(json: JsonObject): readonly PackMistake[] {
  const read = parseRulePack(json);
  if (!read.ok) throw new Error(`Not a mistake of reference: ${JSON.stringify(read.error)}`);
  return packMistakes(read.value);
}
