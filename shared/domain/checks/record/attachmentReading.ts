import type { DatasetProfile } from '../../kinds/profileDataset.ts';

/** What a file carries besides what it shows (R38): it goes out with the file unless somebody takes it off. */
export type AttachmentTrace =
  'macro' | 'external-link' | 'hidden-sheet' | 'tracked-changes' | 'comments' | 'author' | 'location';

/**
 * What could be learnt of an attachment's bytes. `unreadable`: a picture, a scan, a broken or locked
 * file. `not-read`: nobody has read it yet. Neither is ever taken for clean.
 */
export type AttachmentReading =
  | {
      readonly state: 'read';
      readonly text: string;
      readonly traces: readonly AttachmentTrace[];
      /** Of a csv or xlsx: its first sheet column by column, for a dataset; left out where it is no table. */
      readonly profile?: DatasetProfile;
    }
  | { readonly state: 'unreadable' | 'not-read'; readonly why: string; readonly traces: readonly AttachmentTrace[] };
