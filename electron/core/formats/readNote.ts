/** What a reader left out or decided, so that the officer hears of it. Counts, never contents. */
export type ReadNote =
  | { readonly type: 'encoding'; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  /** 修订: insertions were read as text, deletions left out. */
  | { readonly type: 'tracked-changes'; readonly insertions: number; readonly deletions: number }
  /** 批注: left out. */
  | { readonly type: 'comments'; readonly count: number }
  /** 脚注、尾注: left out. */
  | { readonly type: 'footnotes'; readonly count: number }
  /** 隐藏文字: left out. */
  | { readonly type: 'hidden-text'; readonly count: number }
  /** Pictures may hold text that nobody can search. */
  | { readonly type: 'pictures'; readonly count: number }
  /** The document is (partly) another file inside this one; `read` tells whether its text is here. */
  | { readonly type: 'embedded-document'; readonly part: string; readonly read: boolean };

/** A text and what to know about it. */
export interface ReadText {
  readonly text: string;
  readonly notes: readonly ReadNote[];
}
