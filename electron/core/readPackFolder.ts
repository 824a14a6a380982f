import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseStrictJson, type JsonRefusal } from '#shared/lib/canonicalJson.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { assertNever, err, ok, type Result } from '#shared/lib/result.ts';

/** A file of a pack's folder that can't be read, and why, in words for its author. */
export interface PackUnreadable {
  readonly type: 'pack/unreadable';
  readonly file: string;
  readonly why: string;
}

/** Parts that lie in a file of their own; `pack.json` holds the rest. */
const parts = [
  'attributes',
  'lists',
  'links',
  'envelope',
  'clocks',
  'rules',
  'routes',
  'columns',
  'indicators',
  'report',
  'words',
] as const;

/** Files below `kinds/`, in the order people see the kinds in. */
const categories = [
  'decision',
  'execution',
  'management',
  'service',
  'result',
  'interpretation',
  'interaction',
  'foundation',
] as const;

/**
 * A rule pack as its authors keep it, put together into the one value that is checked and signed:
 * `pack.json`, a file per part, and `kinds/<category>.json`. A part that has a file is taken from it.
 *
 * A file of any other name is refused: a misspelt one would be rules that silently never apply.
 */
export async function readPackFolder(folder: string): Promise<Result<JsonObject, PackUnreadable>> {
  const own = await jsonNames(folder);
  const kindFiles = await jsonNames(join(folder, 'kinds'));
  const strangers = [
    ...own.filter((name) => name !== 'pack' && !parts.some((part) => part === name)),
    ...kindFiles.filter((name) => !categories.some((category) => category === name)).map((name) => `kinds/${name}`),
  ];
  const stranger = strangers[0];
  if (stranger !== undefined)
    return refuse(join(folder, `${stranger}.json`), '规则包里没有叫这个名字的部分，请改名或移走');

  const head = await readJson(join(folder, 'pack.json'));
  if (!head.ok) return head;
  if (!isObject(head.value)) return refuse(join(folder, 'pack.json'), '里面应是对象（{ }）');
  const whole: Record<string, JsonValue> = { ...head.value };
  for (const part of parts.filter((name) => own.includes(name))) {
    const read = await readJson(join(folder, `${part}.json`));
    if (!read.ok) return read;
    whole[part] = read.value;
  }
  const kinds: JsonValue[] = [];
  for (const category of categories.filter((name) => kindFiles.includes(name))) {
    const file = join(folder, 'kinds', `${category}.json`);
    const read = await readJson(file);
    if (!read.ok) return read;
    if (!isList(read.value)) return refuse(file, '里面应是种类的列表（[ ]）');
    kinds.push(...read.value);
  }
  return ok(kindFiles.length > 0 ? { ...whole, kinds } : whole);
}

/** One JSON file; names that occur twice are refused, because one of the two would silently not count. */
export async function readJson(file: string): Promise<Result<JsonValue, PackUnreadable>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (thrown) {
    return refuse(file, codeOf(thrown) === 'ENOENT' ? '没有这个文件' : `读不了（${codeOf(thrown)}）`);
  }
  const parsed = parseStrictJson(text.replace(/^\uFEFF/u, ''));
  return parsed.ok ? parsed : refuse(file, whyOf(parsed.error));
}

function whyOf(refusal: JsonRefusal): string {
  switch (refusal.type) {
    case 'json/malformed':
      return `不是完整的 JSON${placeIn(refusal.why)}`;
    case 'json/too-deep':
      return `嵌套超过 ${refusal.limit} 层`;
    case 'json/duplicate-name':
      return `同一处写了两个“${refusal.name}”`;
    case 'json/forbidden-name':
      return `不能用“${refusal.name}”这个名字`;
    case 'json/not-canonical':
      return '有残缺的字符';
    default:
      return assertNever(refusal);
  }
}

/** Where the parser stopped, if it says so. */
function placeIn(why: string): string {
  const place = /line (\d+) column (\d+)/u.exec(why);
  return place ? `，第 ${place[1] ?? ''} 行第 ${place[2] ?? ''} 列附近写错了` : '';
}

/** Names without `.json`; a folder that is not there has none. */
async function jsonNames(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

const refuse = (file: string, why: string): Result<never, PackUnreadable> =>
  err({ type: 'pack/unreadable', file, why });
const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '');
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);
