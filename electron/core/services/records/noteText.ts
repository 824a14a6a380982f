import { assertNever } from '#shared/lib/result.ts';
import type { ReadNote } from '../../formats/readNote.ts';
import type { ReadRefusal } from '../../formats/readRefusal.ts';

const encodings = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030' } as const;

/** What the reader left out or decided, as the import report says it. */
export function noteText(note: ReadNote): string {
  switch (note.type) {
    case 'encoding':
      return `按 ${encodings[note.encoding]} 编码读出。`;
    case 'tracked-changes':
      return `文件里有未定稿的修订：插入 ${note.insertions} 处（已读入）,删除 ${note.deletions} 处（未读入）。请先定稿再导入。`;
    case 'comments':
      return `有 ${note.count} 条批注，未读入。`;
    case 'footnotes':
      return `有 ${note.count} 条脚注或尾注，未读入。`;
    case 'hidden-text':
      return `有 ${note.count} 处隐藏文字，未读入。`;
    case 'pictures':
      return `有 ${note.count} 张图片，图里的文字读不出来。`;
    case 'embedded-document':
      return note.read ? '正文在嵌入的文件里，已读入。' : '有一个嵌入的文件，未读入。';
    default:
      return assertNever(note);
  }
}

/** Why a file can't be read: the part of a sentence after its name. */
export function unreadableText(
  refusal: Exclude<ReadRefusal, { readonly type: 'format/unsupported' | 'format/too-large' }>,
): string {
  switch (refusal.type) {
    case 'format/encrypted':
      return '设了打开密码，请先取消密码再导入';
    case 'format/undecodable':
      return refusal.why === 'binary' ? '不是文字文件' : '不是 UTF-8、UTF-16 或 GB18030 编码的文字';
    case 'format/not-docx':
      return refusal.why === 'document-type-declared' ? '含有不安全的内容，不予打开' : '文件已损坏，或不是 Word 文档';
    default:
      return assertNever(refusal);
  }
}
