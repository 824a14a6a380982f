/**
 * One document model (blocks) from which docx, HTML and PDF are rendered, so that the three
 * cannot disagree about the words. GB/T 9704-2012 is the renderers' business, not the model's.
 */
export type Block =
  /** Level 1 is 一、 (黑体), 2 is （一） (楷体), 3 is 1., 4 is （1）; the marker is part of the text. */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly caption: string | null }
  | { readonly type: 'question'; readonly question: string; readonly answer: readonly string[] }
  | { readonly type: 'note'; readonly text: string }
  /** 附件说明: names without closing punctuation. */
  | { readonly type: 'attachments'; readonly names: readonly string[] }
  /** 落款: `date` is `YYYY-MM-DD`, printed as 2026年1月5日. */
  | { readonly type: 'signature'; readonly issuer: string; readonly date: string | null };

export interface DisclosureDocument {
  readonly title: string;
  /** 文号, printed under the title; null when there is none. */
  readonly docNumber: string | null;
  /** 主送机关, with its full-width colon; null when there is none. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** 目录 header fields known at approval, in order: name and value (domain facts §1.4). */
  readonly catalogue: readonly { readonly name: string; readonly value: string }[];
  /** Other documents of the same package, linked by relative file name. */
  readonly related: readonly { readonly title: string; readonly file: string; readonly relation: 'policy' | 'interpretation' }[];
}
