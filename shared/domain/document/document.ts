/**
 * One document model (blocks) from which docx, HTML and PDF are rendered, so that the three
 * cannot disagree about the words. GB/T 9704-2012 is the renderers' business, not the model's.
 */

/** How deep a heading is, by what is printed: 1 is 一、 or 第X章, 2 is （一） or 第X节, 3 is 1., 4 is （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * The words that open a paragraph and are set apart by their typeface alone: 第一条, or （一）加强领导。
 * `article` is the 第X条 of a regulation (条).
 */
export interface Lead {
  readonly text: string;
  readonly as: HeadingLevel | 'article';
}

export type Block =
  /** Stands on a line of its own; the marker is part of the text. `centred` for 编, 章 and 节. */
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly centred?: boolean }
  /** `lead` is printed before `text`, with nothing between them but what it carries itself. */
  | { readonly type: 'paragraph'; readonly text: string; readonly lead?: Lead }
  | {
      readonly type: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly caption: string | null;
    }
  | { readonly type: 'question'; readonly question: string; readonly answer: readonly string[] }
  /** 附注, in round brackets, such as （此件公开发布）. */
  | { readonly type: 'note'; readonly text: string }
  /**
   * What begins on a page of its own after the main text: an annex (附件正文, with its `label` 附件1), or the
   * document that a notice issues (印发), which has none.
   */
  | { readonly type: 'annex'; readonly label: string | null; readonly title: string | null }
  /** 附件说明: names without numbers and without closing punctuation. */
  | { readonly type: 'attachments'; readonly names: readonly string[] }
  /** 落款: `date` is `YYYY-MM-DD`, printed as 2026年1月5日. */
  | { readonly type: 'signature'; readonly issuer: string; readonly date: string | null };

/** Another document of the same package. */
export interface RelatedDocument {
  readonly title: string;
  readonly docNumber?: string | null;
  /** File name of its HTML page, beside this document's. */
  readonly file: string;
  readonly relation: 'policy' | 'interpretation';
}

export interface DisclosureDocument {
  /** The record's kind, such as `policy` or `interpretation`. */
  readonly kind: string;
  readonly title: string;
  /** 文号, printed under the title; null when there is none. */
  readonly docNumber: string | null;
  /** 题注 of a regulation, such as （2019年4月3日公布）; null when there is none. */
  readonly subtitle: string | null;
  /** 主送机关, with its full-width colon; null when there is none. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** 目录 header fields known at approval, in order: name and value (domain facts §1.4). */
  readonly catalogue: readonly { readonly name: string; readonly value: string }[];
  readonly related: readonly RelatedDocument[];
}
