import type { RecordView } from '#shared/contract/records.ts';
import type { Written } from '#renderer/lib/saving/saveState.ts';

/** The part of a record that is written in the studio, as it stands on the disk. */
export function writtenOf({ content }: RecordView): Written {
  const { attribute, title, docNumber, issuer, date, fields } = content;
  return { attribute, title, docNumber, issuer, date, fields };
}
