/**
 * What the parser found, as sentences: every one says what is wrong at which name and what may stand
 * there. Nothing of the parser's own language reaches the author of a pack.
 */
import type { z } from 'zod';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { pathIn, valueAt } from './pathIn.ts';

type Issue = z.core.$ZodIssue;
type Step = PropertyKey;

/** Every issue as a mistake; `json` is what was parsed. */
export const mistakesOf = (json: JsonValue, issues: readonly Issue[]): readonly PackMistake[] =>
  issues.flatMap((issue) => mistakeOf(json, issue, []));

function mistakeOf(json: JsonValue, issue: Issue, before: readonly Step[]): readonly PackMistake[] {
  const at = [...before, ...issue.path];
  const only = issue.code === 'invalid_union' ? branchMeant(issue) : null;
  if (only) return only.flatMap((inner) => mistakeOf(json, inner, at));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathIn(json, [...at, key]),
      says: `不认识“${key}”，请改正拼写或删去。`,
    }));
  }
  return [{ path: pathIn(json, at), says: `${sentenceOf(issue, nameOf(at), valueAt(json, at))}。` }];
}

/** Of several shapes the one that was meant: the only one that is not of another type altogether. */
function branchMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] | null {
  const meant = errors.filter((branch) => !branch.some(({ code, path }) => code === 'invalid_type' && !path.length));
  return errors.length > 1 && meant.length === 1 ? (meant[0] ?? null) : null;
}

function nameOf(at: readonly Step[]): string {
  const last = at.at(-1);
  if (last === undefined) return '规则包';
  return typeof last === 'number' ? `第 ${last + 1} 项` : `“${String(last)}”`;
}

function sentenceOf(issue: Issue, name: string, value: JsonValue | undefined): string {
  const absent = value === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return absent
        ? `缺少${name}，请补上${typeNames[issue.expected] ?? '它'}`
        : `${name}应是${typeNames[issue.expected] ?? '别的类型'}，写的是 ${shown(value)}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String).join('、');
      return absent ? `缺少${name}，可以写：${allowed}` : `${name}不能写成 ${shown(value)}，可以写：${allowed}`;
    }
    case 'invalid_union':
      return unionSentence(issue, name, value);
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return `${name}${issue.inclusive === false ? '要大于' : '不能小于'} ${String(issue.minimum)}，写的是 ${shown(value)}`;
      return `${name}至少要有 ${String(issue.minimum)} ${issue.origin === 'string' ? '个字' : '项'}`;
    case 'too_big':
      if (issue.origin === 'number' || issue.origin === 'int')
        return `${name}不能大于 ${String(issue.maximum)}，写的是 ${shown(value)}`;
      return `${name}至多 ${String(issue.maximum)} ${issue.origin === 'string' ? '个字' : '项'}`;
    case 'invalid_key':
      return `键名${name}${issue.issues[0]?.message ?? '不合要求'}`;
    case 'invalid_format':
    case 'custom':
      return `${name}${issue.message}，写的是 ${shown(value)}`;
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_element':
      return `${name}的写法不对，写的是 ${shown(value)}`;
  }
}

/** Either the name that decides between shapes is wrong, or none of the shapes fits. */
function unionSentence(issue: z.core.$ZodIssueInvalidUnion, name: string, value: JsonValue | undefined): string {
  if ('discriminator' in issue && 'options' in issue && Array.isArray(issue.options)) {
    const allowed = issue.options.map(String).join('、');
    return value === undefined
      ? `缺少${name}，可以写：${allowed}`
      : `${name}不能写成 ${shown(value)}，可以写：${allowed}`;
  }
  const asks = /\p{Script=Han}/u.test(issue.message) ? issue.message : '应是文字、true 或 false';
  return value === undefined ? `缺少${name}，${asks}` : `${name}${asks}，写的是 ${shown(value)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表（[ ]）',
  tuple: '列表（[ ]）',
  object: '对象（{ }）',
  record: '对象（{ }）',
  null: ' null',
};

/** The value as its author wrote it, cut short. */
function shown(value: JsonValue | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
