/** What a file carries besides what it shows (R38): it goes out with the file unless somebody takes it off. */
export type AttachmentTrace =
  'macro' | 'external-link' | 'hidden-sheet' | 'tracked-changes' | 'comments' | 'author' | 'location';

/**
 * What could be learnt of an attachment's bytes. `unreadable`: a picture, a scan, a broken or locked
 * file. `not-read`: nobody has read it yet. Neither is ever taken for clean.
 */
export type AttachmentReading =
  | { readonly state: 'read'; readonly text: string; readonly traces: readonly AttachmentTrace[] }
  | { readonly state: 'unreadable' | 'not-read'; readonly why: string; readonly traces: readonly AttachmentTrace[] };
