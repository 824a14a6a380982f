import { boundAfter, boundBefore } from './bounds.ts';
import { docNumbers } from './docNumbers.ts';
import type { Bound, Fact } from './fact.ts';
import { halfWidth } from './halfWidth.ts';
import { notFacts } from './notFacts.ts';
import { ratesOf, readValue, type Value } from './readValue.ts';
import { inBase, unitAt } from './units.ts';
import { readNumeral } from './readNumeral.ts';

const SEGMENT = /[，。；;：！!？?\n]|(?<!\d)[,:]|[,:](?!\d)/;

/**
 * Every fact of a text, in order, never overlapping.
 *
 * A pure function of the text in linear time, so callers may keep the result per passage and per
 * clause. Enumerations (一是, （一）, 3.), clause references (第九条) and telephone numbers are no facts.
 */
export function extractFacts(text: string): readonly Fact[] {
  const plain = halfWidth(text);
  const mask = notFacts(plain);
  const facts: Fact[] = [];
  const numbers = docNumbers(plain);
  for (const { start, end } of numbers) mask.fill(1, start, end);

  // Where a fact may begin. A run of Hanzi numerals that is no number is stepped over whole.
  const begin = /[0-9零〇○一二两三四五六七八九十半]|[百千](?=分之)|每(?=[年月日天周季半学小两三四五六七八九十0-9])/g;
  for (let free = 0; ;) {
    const at = begin.exec(plain)?.index;
    if (at === undefined) break;
    if (mask[at] === 1 || at < free) continue;
    const value = plain[at] === '每' ? readRate(plain, at) : dayOfMonth(plain, at, facts.at(-1), readValue(plain, at));
    if (value === null) {
      begin.lastIndex = skip(plain, at);
      continue;
    }
    const fact = withBounds(text, plain, at, value, free);
    if (fact === null) {
      begin.lastIndex = Math.max(value.end, at + 1);
      continue;
    }
    facts.push(fact);
    free = fact.end;
    begin.lastIndex = fact.end;
  }
  for (const { start, end, value } of numbers) {
    const context = around(plain, start, end);
    facts.push({
      kind: 'docNumber',
      text: text.slice(start, end),
      start,
      end,
      value,
      unit: '',
      bound: 'exact',
      per: [],
      context,
    });
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** 2月4日至10日: the 10日 is a day of that month, not a period. */
function dayOfMonth(plain: string, at: number, before: Fact | undefined, value: Value | null): Value | null {
  if (value?.unit !== '日' || before?.kind !== 'date' || !/-\d\d-\d\d$/.test(before.value)) return value;
  if (!/^ ?[至到、和~～—-]{1,2} ?$/.test(plain.slice(before.end, at)) || Number(value.value) > 31) return value;
  return { ...value, kind: 'date', value: `${before.value.slice(0, -2)}${value.value.padStart(2, '0')}`, unit: '' };
}

function withBounds(text: string, plain: string, at: number, value: Value, free: number): Fact | null {
  const rate = value.unit.startsWith('每');
  const before = rate ? null : boundBefore(plain, at, value.kind);
  const after = rate ? null : boundAfter(plain, value.end, value.kind);
  // 达到500万元以下, 近3年内: the word behind decides over a vague one in front.
  const vague = before !== null && (before.bound === 'about' || /[达满]/.test(plain.slice(before.start, at)));
  const strong = vague ? null : before;
  const bound: Bound = (strong ?? after ?? before)?.bound ?? (value.about ? 'about' : 'exact');
  // 不超过每月1000元: the bound word belongs to the amount, the words between to another fact.
  const start = before !== null && before.start >= free ? before.start : at;
  const end = after?.end ?? value.end;
  const per = rate || value.kind === 'date' ? [] : ratesOf(rateWords(plain, at) + value.rate);
  if (value.weak && bound === 'exact' && per.length === 0) return null;
  const kind = value.kind === 'duration' && bound === 'at-most' ? 'deadline' : value.kind;
  const { value: amount, unit } = value;
  const context = around(plain, start, end);
  return { kind, text: text.slice(start, end), start, end, value: amount, unit, bound, per, context };
}

/** 每年, 每两年, 每季度: how often. */
function readRate(plain: string, at: number): Value | null {
  const number = readNumeral(plain, at + 1);
  const found = unitAt(plain, number?.end ?? at + 1);
  const word = plain.slice(number?.end ?? at + 1, found?.end);
  const every = found?.unit.kind === 'duration' ? found.unit : word.startsWith('月') ? MONTH : null;
  if (every === null) return null;
  const end = found?.unit.kind === 'duration' ? found.end : at + 2;
  const value = inBase(number?.value ?? '1', every);
  return { kind: 'duration', value, unit: `每${every.base}`, rate: '', end, about: false, weak: false };
}

const MONTH = { kind: 'duration', base: '月', factor: 1 } as const;

/** What stands before the value in its segment, where 每人每月 may be said. */
function rateWords(plain: string, at: number): string {
  return (
    plain
      .slice(Math.max(0, at - 24), at)
      .split(SEGMENT)
      .at(-1) ?? ''
  );
}

/** The words of the segment around a fact; a short segment lends from its neighbours in the sentence. */
function around(plain: string, start: number, end: number): string {
  const hard = /[。；;！!？?\n]/;
  const head = (
    plain
      .slice(Math.max(0, start - 24), start)
      .split(hard)
      .at(-1) ?? ''
  ).split(SEGMENT);
  const [tail = '', next = ''] = (plain.slice(end, end + 30).split(hard)[0] ?? '').split(SEGMENT);
  const own = head.at(-1) ?? '';
  if (own.length + tail.length >= 6) return `${own}${tail.slice(0, 20)}`;
  // 到2019年底,……: nothing of its own, so what follows is what it is about.
  const after = own.length + tail.length < 2 ? next.slice(0, 12) : '';
  return `${head.at(-2) ?? ''}${own}${tail}${after}`;
}

function skip(plain: string, at: number): number {
  const run = /[0-9.,]+|[零〇○一二两三四五六七八九十百千万亿半]+|每/y;
  run.lastIndex = at;
  return at + (run.exec(plain)?.[0].length ?? 1);
}
