import { mergeRulePacks } from '#shared/domain/rulepack/mergeRulePacks.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import { compareVersions } from '#shared/domain/rulepack/packVersion.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { extendsAnother, parsePackExtension, parseRulePack } from './parseRulePack.ts';

/**
 * A pack as it would be in force: one that stands alone as it is, one that extends the built-in pack
 * laid over it. Shapes are judged first; only when they all hold, what the parts refer to.
 *
 * Base of an extension is always the built-in pack and never one installed before: what a department
 * gets must not depend on the order in which packs reached it.
 */
export function resolveRulePack(json: JsonValue, builtIn: RulePack): Result<RulePack, readonly PackMistake[]> {
  const resolved = extendsAnother(json) ? extended(json, builtIn) : parseRulePack(json);
  if (!resolved.ok) return resolved;
  const mistakes = packMistakes(resolved.value);
  return mistakes.length === 0 ? resolved : err(mistakes);
}

function extended(json: JsonValue, builtIn: RulePack): Result<RulePack, readonly PackMistake[]> {
  const parsed = parsePackExtension(json);
  if (!parsed.ok) return parsed;
  const { id, version } = parsed.value.extends;
  if (id !== builtIn.id) {
    const says = `只能扩展程序自带的规则包“${builtIn.id}”，写的是“${id}”；请改“extends.id”。`;
    return err([{ path: 'extends.id', says }]);
  }
  if (compareVersions(version, builtIn.version) > 0) {
    const says = `写给 ${id} ${version}，程序自带的是 ${builtIn.version}；请先更新程序，再安装这个规则包。`;
    return err([{ path: 'extends.version', says }]);
  }
  return ok(mergeRulePacks(builtIn, parsed.value));
}
