import canonicalize from 'canonicalize';
import type { JsonValue } from './json.ts';
import { err, ok, type Result } from './result.ts';

/** Deeper JSON than this is nobody's document: a clause tree has at most nine levels. */
export const MAX_JSON_DEPTH = 64;

export type JsonRefusal =
  | { readonly type: 'json/malformed'; readonly why: string }
  | { readonly type: 'json/too-deep'; readonly limit: number }
  | { readonly type: 'json/duplicate-name'; readonly name: string }
  /** `__proto__` means a member to one program and a prototype to another: nobody signs it here. */
  | { readonly type: 'json/forbidden-name'; readonly name: string }
  | { readonly type: 'json/not-canonical' };

/**
 * The one text of a JSON value (RFC 8785, JCS): names sorted by UTF-16 unit, numbers as ECMAScript
 * prints them, no white space. What is hashed and signed is always this text.
 *
 * Throws on what JSON can't carry (NaN, lone surrogates, `undefined` at the top) and on nesting
 * beyond `MAX_JSON_DEPTH`: both are bugs of the caller, never input.
 */
export function canonicalJson(value: unknown): string {
  if (depthOfValue(value) > MAX_JSON_DEPTH) throw new Error(`JSON nested deeper than ${MAX_JSON_DEPTH}`);
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Not a JSON value');
  if (hasProto(text)) throw new Error('A member named __proto__ can not be signed');
  return text;
}

/** Whether `text` is valid JSON and already in canonical form; so it also has no duplicate names. */
export function isCanonical(text: string): boolean {
  return parseCanonicalJson(text).ok;
}

/**
 * Parses JSON that must be in canonical form. Duplicate names need no search of their own here: the
 * parser keeps one of the two, so the text made anew can't equal the text that came in.
 */
export function parseCanonicalJson(text: string): Result<JsonValue, JsonRefusal> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  if (hasProto(text)) return err({ type: 'json/forbidden-name', name: '__proto__' });
  try {
    return canonicalize(parsed.value) === text ? parsed : err({ type: 'json/not-canonical' });
  } catch {
    // A lone surrogate written as an escape parses, but has no canonical form.
    return err({ type: 'json/not-canonical' });
  }
}

/** Parses JSON in any layout, but refuses names that occur twice in one object (I-JSON, RFC 7493 §2.3). */
export function parseStrictJson(text: string): Result<JsonValue, JsonRefusal> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const bad = badName(text);
  return bad === null ? parsed : err(bad);
}

/** Canonical text has no escaped underscore and no bare quote inside a string, so this finds the name and only it. */
const hasProto = (text: string): boolean => text.includes('"__proto__":');

function parse(text: string): Result<JsonValue, JsonRefusal> {
  if (depthOfText(text) > MAX_JSON_DEPTH) return err({ type: 'json/too-deep', limit: MAX_JSON_DEPTH });
  try {
    return ok(JSON.parse(text) as JsonValue);
  } catch (thrown) {
    return err({ type: 'json/malformed', why: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

const QUOTE = 34;
const BACKSLASH = 92;

// Both walks below read one character at a time: a regular expression over strings of megabytes
// runs out of stack, and hostile input has such strings.

/** Deepest nesting of brackets outside strings. The text need not be JSON. */
function depthOfText(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The first name in well-formed JSON that occurs twice in one object, or is forbidden. */
function badName(text: string): JsonRefusal | null {
  /** Names seen so far in each open object; null stands for an open array. */
  const open: (Set<string> | null)[] = [];
  let lastString = '""';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      lastString = text.slice(at, end + 1);
      at = end;
    } else if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    else if (character === ':') {
      const name = JSON.parse(lastString) as string;
      const names = open.at(-1);
      if (names?.has(name)) return { type: 'json/duplicate-name', name };
      if (name === '__proto__') return { type: 'json/forbidden-name', name };
      names?.add(name);
    }
  }
  return null;
}

/** Where the string that starts at `start` has its closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function depthOfValue(root: unknown): number {
  let deepest = 0;
  const todo: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    deepest = Math.max(deepest, next.depth);
    // A cycle would otherwise be walked for ever.
    if (deepest > MAX_JSON_DEPTH) return deepest;
    for (const value of Object.values(next.value)) {
      if (typeof value === 'object') todo.push({ value, depth: next.depth + 1 });
    }
  }
  return deepest;
}
