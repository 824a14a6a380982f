import { stat } from 'node:fs/promises';
import { packChange } from '#shared/domain/rulepack/packChange.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { extendsAnother, parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import { valueAt } from '#shared/protocol/rulepack/pathIn.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import { loadRules } from '#core/loadRules.ts';
import { readJson, readPackFolder } from '#core/readPackFolder.ts';
import { BadUse, type Command } from './command.ts';
import { readWords } from './words.ts';

/** `rulepack check FILE`: for the authors of rule packs, before one is signed. */
export const rulepackCheck: Command = {
  usage: 'rulepack check FILE|FOLDER',
  about: '检查规则包（独立的或扩展的），说出每一处错误，和它与程序自带规则包的不同。',
  run: async (words, { path, resources }) => {
    const [name, ...rest] = readWords(words, {}).positionals;
    if (name === undefined || rest.length > 0) throw new BadUse('用法：desk rulepack check FILE|FOLDER');
    const json = await readPack(path(name));
    const judged = await judge(json, resources);
    const { pack, mistakes } = judged.ok
      ? { pack: judged.value, mistakes: [] }
      : { pack: null, mistakes: judged.error };
    const changes = pack && changesOf(pack, (await loadRules(resources)).pack);
    const kinds = pack?.kinds ?? valueAt(json, ['kinds']);
    const answer = {
      valid: pack !== null,
      id: textOf(json, 'id'),
      version: textOf(json, 'version'),
      kinds: Array.isArray(kinds) ? kinds.length : 0,
      mistakes,
      changes,
    };
    return { exit: pack ? 0 : 1, json: answer, text: report(answer) };
  },
};

/** A pack that stands alone is judged by itself, so that the built-in one can be checked while it is written. */
async function judge(json: JsonValue, resources: string): Promise<Result<RulePack, readonly PackMistake[]>> {
  if (extendsAnother(json)) return resolveRulePack(json, (await loadRules(resources)).pack);
  const parsed = parseRulePack(json);
  const mistakes = parsed.ok ? packMistakes(parsed.value) : [];
  return mistakes.length > 0 ? err(mistakes) : parsed;
}

async function readPack(file: string): Promise<JsonValue> {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const read = isFolder ? await readPackFolder(file) : await readJson(file);
  if (!read.ok) throw new BadUse(`读不了 ${read.error.file}：${read.error.why}`);
  return read.value;
}

interface Changes {
  readonly from: { readonly id: string; readonly version: string };
  readonly kinds: ReturnType<typeof packChange>['kinds'];
  readonly clocks: readonly string[];
  readonly rules: readonly string[];
}

function changesOf(pack: RulePack, builtIn: RulePack): Changes {
  const { kinds, clocks, rules } = packChange(builtIn, pack);
  return { from: { id: builtIn.id, version: builtIn.version }, kinds, clocks, rules };
}

function textOf(json: JsonValue, name: string): string | null {
  const value = valueAt(json, [name]);
  return typeof value === 'string' ? value : null;
}

function report(answer: {
  readonly id: string | null;
  readonly version: string | null;
  readonly kinds: number;
  readonly mistakes: readonly PackMistake[];
  readonly changes: Changes | null;
}): string {
  const name = `${answer.id ?? '（没有名字）'} ${answer.version ?? '（没有版本）'}`;
  if (!answer.changes) {
    const lines = answer.mistakes.map(({ path, says }) => `✕ ${path === '' ? '整个规则包' : path}\n    ${says}`);
    return [`${name}：${answer.mistakes.length} 处错误，不能使用`, ...lines].join('\n');
  }
  const { from, kinds, clocks, rules } = answer.changes;
  const list = (called: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`  ${called}：${names.join('、')}`];
  const changes = [
    ...list('新增种类', kinds.added),
    ...list('改动种类', kinds.changed),
    ...list('去掉种类', kinds.gone),
    ...list('改动时限', clocks),
    ...list('改动规则', rules),
  ];
  const compared = `与程序自带的 ${from.id} ${from.version} 相比${changes.length === 0 ? '没有不同' : '：'}`;
  return [`✓ ${name}：可以使用，${answer.kinds} 个种类`, compared, ...changes].join('\n');
}
