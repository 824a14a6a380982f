/** Why a file gives no text. Plain objects: the caller names the file and makes the sentence. */
export type ReadRefusal =
  | { readonly type: 'format/undecodable'; readonly why: 'binary' | 'encoding' }
  | { readonly type: 'format/not-docx'; readonly why: NotDocx }
  | { readonly type: 'format/too-large'; readonly limit: SizeLimit; readonly allowed: number }
  /** A password is set on the file. */
  | { readonly type: 'format/encrypted' }
  /** A kind of file that is known but not read (yet), or not known at all. */
  | { readonly type: 'format/unsupported'; readonly name: string; readonly kind: UnsupportedKind };

export type NotDocx = 'not-a-zip' | 'damaged' | 'no-document-part' | 'bad-xml' | 'document-type-declared';

/** Which of the guards was hit: whole file, number of entries, one part, all parts together, compression ratio. */
export type SizeLimit = 'file' | 'entries' | 'part' | 'total' | 'ratio';

export type UnsupportedKind = 'pdf' | 'ofd' | 'html' | 'doc' | 'wps' | 'rtf' | 'image' | 'archive' | 'other';
