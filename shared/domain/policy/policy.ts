/**
 * A policy document (政策文件) as read from its plain text.
 *
 * Nothing is rewritten: `text` is the text as it came in, and everything else points into it. All
 * offsets are UTF-16 code units, `end` excluded. Every character belongs to exactly one owner: the
 * title block, the preamble, one clause's own part, the closing, or a gap (see `partition`).
 * The values are JSON-safe and are the shape of `policy parse` on the command line.
 */

/** A stretch of the text, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in the text without being the policy's words: page marks, web page furniture, a contents list (目录). */
export type GapKind = 'page-mark' | 'chrome' | 'contents';

export interface Gap extends Span {
  readonly kind: GapKind;
}

/** A part outside the clauses; `text` is joined over gaps and hard line breaks. */
export interface OuterPart extends Span {
  readonly text: string;
}

/** One numbered clause: 编, 章, 节, 条, 一、, （一）, 1., 1.1, （1）, ① … */
export interface Clause extends Span {
  /** 1-based positions among siblings from the root down: `3.1` is the first child of the third part. */
  readonly id: string;
  /** The number as printed, such as `第十条`, `（二）` or `8.`. */
  readonly marker: string;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** The short title after the marker, without its closing mark; null where the clause has none. */
  readonly heading: string | null;
  /** The clause's own words after marker and heading, without children and gaps; paragraphs are separated by `\n`. */
  readonly text: string;
  readonly children: readonly Clause[];
}

export interface ParsedPolicy {
  /** The title (标题) on one line; empty when the text has none. */
  readonly title: string;
  /** 发文字号 as printed, without spaces: `国办发〔2018〕126号`. Null when the document carries none. */
  readonly docNumber: string | null;
  /** 发文机关. Null when the text does not say. */
  readonly issuer: string | null;
  /** 成文日期, or for regulations the date of adoption, as `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly text: string;
  /** Red head, title, 发文字号, 题注: everything before the preamble. */
  readonly titleBlock: Span;
  readonly clauses: readonly Clause[];
  /** From the addressee (主送机关) to the first clause. */
  readonly preamble: OuterPart | null;
  /** From the first of 附件 list, signature, concluding sentence to the end. */
  readonly closing: OuterPart | null;
  /** In order, never overlapping. */
  readonly gaps: readonly Gap[];
}
