/**
 * Decides which numbers are clauses and how they nest.
 *
 * A number counts when it continues a plausible run: it opens one (1), follows the last of its kind,
 * or — at the beginning of a line only — skips a few numbers that appear nowhere ahead. The ranks are
 * those of GB/T 9704 (一、 over （一） over 1. over （1）) and of statutes (编 章 节 条); a document that
 * nests otherwise teaches its own order at the first meeting (`1.` that goes on after （一）（二）).
 *
 * Items may number on across the parts above them (1–11 under 一、二、三、), so the last number of a
 * kind is remembered after its level has closed. One step per candidate, with a look ahead bounded by
 * `lookAhead`: linear in the length of the text.
 */
import type { Marker, MarkerKind } from './markers.ts';

/** A clause before its text is cut out. */
export interface Draft {
  readonly marker: Marker;
  readonly children: Draft[];
}

interface Frame {
  readonly kind: MarkerKind;
  readonly rank: number;
  readonly value: number;
  readonly draft: Draft;
}

const ranks: Readonly<Record<MarkerKind, number>> = {
  bian: 0,
  zhang: 1,
  jie: 2,
  tiao: 3,
  cn: 4,
  cnParen: 5,
  num: 6,
  decimal: 3.5,
  numParen: 7,
  numClose: 8,
  circled: 9,
};
const ordinals = new Set<MarkerKind>(['bian', 'zhang', 'jie', 'tiao']);
const lookAhead = 8;
/** A heading is at most this long where the next number follows it without a sentence end. */
const longestGlue = 40;
const longestJump = 20;
const longestSkip = 5;
/** Which numbers may follow the heading of which others on the same line. */
const mayGlue: Readonly<Partial<Record<MarkerKind, readonly MarkerKind[]>>> = {
  zhang: ['bian'],
  jie: ['zhang'],
  tiao: ['bian', 'zhang', 'jie'],
  cnParen: ['zhang', 'jie', 'cn'],
  num: ['zhang', 'jie', 'cn', 'cnParen'],
};

export interface ClauseRun {
  /** Takes the candidate with this index, or leaves it as part of the text. */
  offer(index: number): void;
  readonly roots: readonly Draft[];
  readonly accepted: number;
  /** Whether a candidate goes on with an open run; null when it is of a kind that is not open, or stands inside a line. */
  goesOnWith(marker: Marker): boolean | null;
  /** Forgets everything: what came before was a covering letter. */
  restart(): void;
}

export function createClauseRun(text: string, markers: readonly Marker[]): ClauseRun {
  const nextSame = nextOfSameKind(markers);
  const decimals = outlineDecimals(markers);
  const learnt = new Map<MarkerKind, number>();
  const last = new Map<MarkerKind, number>();
  let decimalPath: readonly number[] = [];
  let previous: Marker | null = null;
  let accepted = 0;
  let stack: Frame[] = [];
  let roots: Draft[] = [];

  /** Whether a later candidate of the same kind has this number, before its numbering starts over. */
  const comesLater = (index: number, value: number): boolean => {
    let at = nextSame[index] ?? -1;
    for (let step = 0; at >= 0 && step < lookAhead; step += 1) {
      const found = markers[at]?.value;
      if (found === value) return true;
      if (found === 1) return false;
      at = nextSame[at] ?? -1;
    }
    return false;
  };

  /** 「第七章 法律责任 第四十二条」, 「三、结算流程(一)备案」: the number follows a heading without a sentence end. */
  const glued = (marker: Marker): boolean =>
    previous !== null &&
    (mayGlue[marker.kind] ?? []).includes(previous.kind) &&
    marker.start - previous.end <= longestGlue &&
    !/[，。；：、？！,;!?:]/.test(text.slice(previous.end, marker.start));

  const plausible = (index: number, marker: Marker): boolean => {
    const { kind, value } = marker;
    if (kind === 'decimal') return decimals && continuesDecimal(decimalPath, marker.path);
    const open = stack.find((frame) => frame.kind === kind);
    const before = open?.value ?? last.get(kind);
    const follows = before !== undefined && isNext(before, value);
    if (marker.bare) return follows;
    if (marker.stance !== 'line') {
      if (marker.stance === 'word' && !glued(marker)) return false;
      if (follows) return true;
      return value === 1 && comesLater(index, 2) && (!open || marker.stance === 'colon');
    }
    if (follows || value === 1) return true;
    if (before === undefined) return comesLater(index, value + 1);
    const skipped = value > before && value - before <= longestJump;
    if (skipped && (open || ordinals.has(kind))) return !comesLater(index, Math.floor(before) + 1);
    return value === before && kind !== 'tiao' && comesLater(index, value + 1);
  };

  const rankOf = (index: number, marker: Marker): number => {
    const known = learnt.get(marker.kind);
    if (known !== undefined) return known;
    let rank = ranks[marker.kind];
    if (marker.kind === 'decimal') return rank + marker.path.length / 10;
    const top = stack.at(-1);
    // First meeting under a kind of lower rank that goes on afterwards: this document nests the other way round.
    if (top && top.rank > rank && !ordinals.has(marker.kind) && continuesAfter(index, top)) rank = top.rank + 0.01;
    learnt.set(marker.kind, rank);
    return rank;
  };

  const continuesAfter = (index: number, top: Frame): boolean => {
    let at = index + 1;
    for (let step = 0; at < markers.length && step < lookAhead * 4; step += 1, at += 1) {
      const marker = markers[at];
      if (marker?.kind === top.kind) return isNext(top.value, marker.value);
    }
    return false;
  };

  return {
    get roots() {
      return roots;
    },
    get accepted() {
      return accepted;
    },
    offer: (index) => {
      const marker = markers[index];
      if (!marker || !plausible(index, marker)) return;
      const rank = rankOf(index, marker);
      while (stack.length > 0 && (stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
      const draft: Draft = { marker, children: [] };
      (stack.at(-1)?.draft.children ?? roots).push(draft);
      stack.push({ kind: marker.kind, rank, value: marker.value, draft });
      last.set(marker.kind, marker.value);
      if (marker.kind === 'decimal') decimalPath = marker.path;
      previous = marker;
      accepted += 1;
    },
    goesOnWith: (marker) => {
      if (marker.stance !== 'line' || marker.bare) return null;
      const open = stack.find((frame) => frame.kind === marker.kind);
      if (!open) return null;
      if (marker.kind === 'decimal') return continuesDecimal(decimalPath, marker.path);
      return isNext(open.value, marker.value);
    },
    restart: () => {
      roots = [];
      stack = [];
      last.clear();
      decimalPath = [];
      previous = null;
      accepted = 0;
    },
  };
}

/** 9 → 10, and 10 → 10.01 (第十条之一) → 10.02. */
function isNext(before: number, value: number): boolean {
  return value === Math.floor(before) + 1 || Math.abs(value - before - 0.01) < 1e-6;
}

/** An outline goes forward: 1, 1.1, 1.1.1, 1.2, 2. Parts without sections (第四章 between 3.9 and 5.1) are skipped over. */
function continuesDecimal(before: readonly number[], path: readonly number[]): boolean {
  const [part = 0] = path;
  const [current = 0] = before;
  if (part < current || part > current + longestSkip) return false;
  if (part > current) return path.slice(1).every((component) => component === 1);
  for (let depth = 1; depth < path.length; depth += 1) {
    const step = (path[depth] ?? 0) - (before[depth] ?? 0);
    if (step !== 0) return step === 1 && path.slice(depth + 1).every((component) => component === 1);
  }
  return false;
}

/** Whether the document is an outline in decimals at all: x.1 and x.2 both begin lines. */
function outlineDecimals(markers: readonly Marker[]): boolean {
  const second = markers.filter((marker) => marker.kind === 'decimal' && marker.path.length === 2);
  return second.some((marker, index) => {
    const next = second[index + 1];
    return marker.value === 1 && next?.value === 2 && next.path[0] === marker.path[0];
  });
}

function nextOfSameKind(markers: readonly Marker[]): readonly number[] {
  const next = new Array<number>(markers.length).fill(-1);
  const seen = new Map<MarkerKind, number>();
  for (let index = markers.length - 1; index >= 0; index -= 1) {
    const kind = markers[index]?.kind;
    if (kind === undefined) continue;
    next[index] = seen.get(kind) ?? -1;
    // A number in the middle of words proves nothing about the run.
    if (markers[index]?.stance !== 'word') seen.set(kind, index);
  }
  return next;
}
