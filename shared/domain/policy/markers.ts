/**
 * One pass over the text that lists everything that looks like a clause number.
 *
 * Looking like one proves nothing: `1.` may be a list item or the end of a sum. This pass only says
 * what stands there and how it stands (`stance`); whether it counts is decided by the run of numbers
 * around it, in `acceptMarkers`.
 */
import { chineseNumber } from './chineseNumber.ts';
import { gapCursor } from './gapCursor.ts';
import { isBlank, type Line } from './lines.ts';
import type { Gap, Span } from './policy.ts';

/** 编 章 节 条 · 一、 · （一） · 1. · 1.1 · （1） · 1） · ① */
export type MarkerKind =
  'bian' | 'zhang' | 'jie' | 'tiao' | 'cn' | 'cnParen' | 'num' | 'decimal' | 'numParen' | 'numClose' | 'circled';

/** `line`: begins a line. `stop`/`colon`: follows a sentence end or a colon. `word`: in the middle of words. */
export type Stance = 'line' | 'stop' | 'colon' | 'word';

export interface Marker extends Span {
  readonly kind: MarkerKind;
  /** The number; 第十条之一 is 10.01. For `decimal` the last component. */
  readonly value: number;
  /** Components of a decimal number, `5.1.2` → [5, 1, 2]; of others just the value. */
  readonly path: readonly number[];
  readonly stance: Stance;
  /** Printed without its usual sign (`三` alone on a line, `1　总则`): counts only as an exact continuation. */
  readonly bare: boolean;
}

const CN = '[一二三四五六七八九十百〇零]';
const N = '[0-9０-９]';
const pattern = new RegExp(
  [
    `第\\s?(?<ordinal>${CN}{1,7}|${N}{1,4})\\s?(?<unit>[编章节条])(?:之(?<sub>${CN}{1,2}))?`,
    `[（(]\\s?(?:(?<cnParen>${CN}{1,5})|(?<numParen>${N}{1,3}))\\s?[）)]`,
    `(?<cn>${CN}{1,5})[、．.]`,
    `(?<!${N}|[.．])(?<decimal>${N}{1,2}(?:[.．]${N}{1,2}){1,3})(?:[.．、](?!${N}))?(?!${N}|[%％])`,
    `(?<!${N}|[.．])(?<num>${N}{1,3})[.．、]`,
    `(?<!${N}|[.．])(?<numClose>${N}{1,3})[）)]`,
    `(?<circled>[①-⑳])`,
  ].join('|'),
  'g',
);
const bareNumber = new RegExp(`^(?:(?<cn>${CN}{1,3})(?:$|(?=\\s+\\p{L}))|(?<num>${N}{1,2})(?=\\s+\\p{L}))`, 'u');
const units: Readonly<Record<string, MarkerKind>> = { 编: 'bian', 章: 'zhang', 节: 'jie', 条: 'tiao' };

/** What directly follows a number that is spoken about, not printed as a marker: 第九条第二款, 第三条规定的. */
const reference = /^(?:第|款|项[^目]|规定|的|、|，|,|和|或|至|与|及|所列|；|;|。|）|\)|》|」|”)/;
/** At the beginning of a line only what cannot open a clause: （二）项规定的, broken off by a hard wrap. */
const itemReference = /^(?:项[规的或和]|款|、（|至（)/;
/** 一、二类 and 1、2、3号楼 count things. */
const enumeration = new RegExp(`^(?:${CN}|${N}){1,3}[、，,类级号]`);
/** A decimal followed by one of these is a quantity: 14.4万元, 2.5倍. */
const quantity = /^\s?[万亿元倍个米公千吨亩年月日天岁%‰℃]/;
const longestHeadingLine = 50;

/** Every candidate in order, gaps left out. A row of a table (cells separated by tabs) numbers rows, not clauses. */
export function markersOf(lines: readonly Line[], gaps: readonly Gap[]): readonly Marker[] {
  const found: Marker[] = [];
  const gapAt = gapCursor(gaps);
  for (const line of lines) {
    if (line.body === '' || isTableRow(line.body)) continue;
    const bare = bareMarker(line);
    if (bare && !gapAt(bare.start)) {
      found.push(bare);
      continue;
    }
    for (const match of line.body.matchAll(pattern)) {
      const at = line.start + match.index;
      const gap = gapAt(at);
      const marker = gap ? null : markerOf(match, line, stanceOf(line, match.index, gapAt.last()));
      if (marker) found.push(marker);
    }
  }
  return found;
}

function markerOf(match: RegExpExecArray, line: Line, stance: Stance): Marker | null {
  const { ordinal, unit, sub, cnParen, numParen, cn, decimal, num, numClose, circled } = match.groups ?? {};
  const start = line.start + match.index;
  const rest = line.body.slice(match.index + match[0].length, match.index + match[0].length + 12);
  const make = (kind: MarkerKind, numeral: string, fraction = 0): Marker | null => {
    const value = chineseNumber(numeral);
    if (value === null) return null;
    return {
      kind,
      value: value + fraction,
      path: [value],
      stance,
      start,
      end: start + match[0].length,
      bare: false,
    };
  };

  if (ordinal !== undefined && unit !== undefined) {
    const kind = units[unit];
    if (kind === undefined || reference.test(rest)) return null;
    return make(kind, ordinal, sub === undefined ? 0 : (chineseNumber(sub) ?? 0) / 100);
  }
  if (decimal !== undefined) return decimalMarker(decimal, { start, end: start + match[0].length }, stance, rest);
  if (stance === 'word' && cnParen === undefined && num === undefined) return null;
  if (cnParen !== undefined) {
    return (stance === 'line' ? itemReference : reference).test(rest) ? null : make('cnParen', cnParen);
  }
  if (numParen !== undefined) return make('numParen', numParen);
  if (cn !== undefined) return enumeration.test(rest) ? null : make('cn', cn);
  if (num !== undefined) return countsSomething(rest) ? null : make('num', num);
  if (numClose !== undefined) return make('numClose', numClose);
  if (circled !== undefined) return make('circled', String(circled.charCodeAt(0) - 0x245f));
  return null;
}

/** `1.` before another digit is a number, unless the digits are a year: 「7.2020年底前…」. */
function countsSomething(rest: string): boolean {
  return (/^[0-9０-９]/.test(rest) && !/^\d{4}\s?年/.test(rest)) || enumeration.test(rest);
}

/** Only at the beginning of a line: inside a line 5.1 is always a quantity or a reference. */
function decimalMarker(printed: string, span: Span, stance: Stance, rest: string): Marker | null {
  if (stance !== 'line' || quantity.test(rest)) return null;
  const path = printed.split(/[.．]/).map((component) => chineseNumber(component) ?? 0);
  const value = path.at(-1) ?? 0;
  if (path.includes(0)) return null;
  return { kind: 'decimal', value, path, stance, ...span, bare: false };
}

function bareMarker(line: Line): Marker | null {
  if (line.body.length > longestHeadingLine) return null;
  const groups = bareNumber.exec(line.body)?.groups;
  const numeral = groups?.['cn'] ?? groups?.['num'];
  const value = numeral === undefined ? null : chineseNumber(numeral);
  if (numeral === undefined || value === null) return null;
  const kind = groups?.['cn'] === undefined ? 'decimal' : 'cn';
  const { start } = line;
  return { kind, value, path: [value], stance: 'line', start, end: start + numeral.length, bare: true };
}

/** How the text leads up to a place; a page mark in between reads as a new line. */
function stanceOf(line: Line, index: number, gapBefore: Gap | null): Stance {
  let before = index - 1;
  while (before >= 0 && isBlank(line.body.charCodeAt(before))) before -= 1;
  if (before < 0 || (gapBefore && gapBefore.end > line.start + before)) return 'line';
  if (/[”’」』）)》】]/.test(line.body.charAt(before))) before -= 1;
  const character = line.body.charAt(before);
  if (/[。！？!?；;…]/.test(character)) return 'stop';
  return /[：:]/.test(character) && before === lastSolid(line.body, index) ? 'colon' : 'word';
}

function lastSolid(body: string, index: number): number {
  let at = index - 1;
  while (at >= 0 && isBlank(body.charCodeAt(at))) at -= 1;
  return at;
}

/** Cells are separated by tabs; one tab right behind the number is only its distance to the words. */
function isTableRow(body: string): boolean {
  return body.replace(/^[^\t]{1,8}[、．.）)章节条]\t/, '').includes('\t');
}
